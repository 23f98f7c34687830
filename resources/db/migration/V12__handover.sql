-- The handover of a shift (交接班). What is looked at is the office's own list; a line is never deleted, it rests.
create table handover_line (
    id bigint primary key,
    version integer not null,
    part varchar(32) not null,
    words varchar(120) not null,
    place integer not null,
    resting boolean not null
);
insert into handover_line (id, version, part, words, place, resting) values
    (1, 0, 'EQUIPMENT', '值班电话、传真机畅通', 1, false),
    (2, 0, 'EQUIPMENT', '值班电脑、打印机、网络', 2, false),
    (3, 0, 'EQUIPMENT', '视频监控、门禁', 3, false),
    (4, 0, 'EQUIPMENT', '消防主机、应急照明、灭火器', 4, false),
    (5, 0, 'EQUIPMENT', '值班车辆', 5, false),
    (6, 0, 'KEYS', '值班室、办公楼大门钥匙', 6, false),
    (7, 0, 'KEYS', '机房、配电室备用钥匙', 7, false),
    (8, 0, 'KEYS', '值班专用章', 8, false);

-- What is filled in and not signed yet: one row a shift, both officers write in it.
create table handover_draft (
    id bigint primary key,
    version integer not null,
    shift_from timestamp with time zone not null unique,
    form text not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(64) not null
);

-- Somebody did not take the shift over, and why.
create table handover_refusal (
    id bigint primary key,
    version integer not null,
    shift_from timestamp with time zone not null,
    refused_at timestamp with time zone not null,
    person_id bigint not null,
    person_name varchar(64) not null,
    reason varchar(500) not null
);
create index handover_refusal_by_shift on handover_refusal (shift_from, id);

-- A signed handover: its whole text as it was signed, with its digest. Never changed.
create table handover_record (
    id bigint primary key,
    version integer not null,
    shift_from timestamp with time zone not null unique,
    shift_to timestamp with time zone not null,
    handed_at timestamp with time zone not null,
    signed_at timestamp with time zone not null,
    outgoing_id bigint not null,
    outgoing_name varchar(64) not null,
    incoming_id bigint not null,
    incoming_name varchar(64) not null,
    reservations varchar(1000) not null,
    open_items integer not null,
    body text not null,
    digest varchar(64) not null
);
create index handover_record_by_time on handover_record (signed_at);

-- Nobody came: the officers of the shift stay on duty until the handover is signed or somebody signs in.
create table handover_overstay (
    id bigint primary key,
    version integer not null,
    shift_from timestamp with time zone not null unique,
    shift_to timestamp with time zone not null,
    noticed_at timestamp with time zone not null,
    officers varchar(200) not null,
    leader varchar(64) not null,
    ended_at timestamp with time zone
);
