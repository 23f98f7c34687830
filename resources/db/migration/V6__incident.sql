-- Kinds of incident a tax bureau meets (DOMAIN.md 3.4, 3.5), each with its class in 突发事件应对法 art. 2.
create table incident_type (
    id bigint primary key,
    version integer not null,
    position integer not null,
    name varchar(40) not null unique,
    name_en varchar(80) not null,
    legal_class varchar(32) not null,
    lead varchar(80) not null,
    lead_en varchar(120) not null
);
insert into incident_type (id, version, position, name, name_en, legal_class, lead, lead_en) values
    (1, 0, 1, '办税厅拥堵', 'Service hall crowding', 'SOCIAL', '值班局领导', 'leader on duty'),
    (2, 0, 2, '系统/网络故障', 'System or network failure', 'ACCIDENT', '信息中心、纳税服务', 'information centre, taxpayer services'),
    (3, 0, 3, '征纳冲突/暴力抗税', 'Conflict or violent resistance to tax', 'SOCIAL', '值班局领导', 'leader on duty'),
    (4, 0, 4, '涉税舆情', 'Tax-related public opinion', 'SOCIAL', '办公室（舆情应急办）', 'general office'),
    (5, 0, 5, '群体性上访', 'Collective petition', 'SOCIAL', '分管领导、信访', 'leader in charge, petitions'),
    (6, 0, 6, '火灾', 'Fire', 'ACCIDENT', '安保、带班领导', 'security, leader on duty'),
    (7, 0, 7, '网络安全事件', 'Cybersecurity incident', 'ACCIDENT', '信息中心（网信）', 'information centre'),
    (8, 0, 8, '失泄密', 'Loss or leak of secrets', 'UNCLASSED', '保密办', 'confidentiality office'),
    (9, 0, 9, '疫情/公共卫生', 'Epidemic or public health', 'HEALTH', '办公室、后勤', 'general office, logistics'),
    (10, 0, 10, '自然灾害', 'Natural disaster', 'NATURAL', '后勤、带班领导', 'logistics, leader on duty'),
    (11, 0, 11, '干部职工伤亡/车祸', 'Staff casualty or traffic accident', 'ACCIDENT', '人事、办公室', 'personnel, general office'),
    (12, 0, 12, '其他', 'Other', 'UNCLASSED', '带班领导', 'leader on duty');

-- The last number given out in a year. Locked while one is taken, so that there are no gaps and no doubles.
create table incident_number (
    report_year integer primary key,
    last_number integer not null
);

create table incident (
    id bigint primary key,
    version integer not null,
    report_year integer not null,
    number integer not null,
    type_id bigint not null references incident_type (id),
    level varchar(32) not null,
    what varchar(500) not null,
    place varchar(200) not null,
    happened_at timestamp with time zone not null,
    known_at timestamp with time zone not null,
    origin varchar(200) not null,
    reporter_phone varchar(40) not null,
    status varchar(32) not null,
    reported_by varchar(64) not null,
    result varchar(2000) not null,
    closed_at timestamp with time zone,
    closed_by varchar(64) not null,
    unique (report_year, number)
);
create index incident_by_status on incident (status, known_at);

create table incident_note (
    id bigint primary key,
    version integer not null,
    incident_id bigint not null references incident (id),
    kind varchar(32) not null,
    happened_at timestamp with time zone not null,
    written_at timestamp with time zone not null,
    content varchar(2000) not null,
    author varchar(64) not null
);
create index incident_note_by_incident on incident_note (incident_id, happened_at);

-- What must be reported by when. Ticked once, with who and when; late stays late.
create table incident_clock (
    id bigint primary key,
    version integer not null,
    incident_id bigint not null references incident (id),
    step varchar(32) not null,
    minutes integer not null,
    due_at timestamp with time zone not null,
    done_at timestamp with time zone,
    done_by varchar(64) not null,
    unique (incident_id, step)
);
create index incident_clock_by_due on incident_clock (due_at);
