-- By when what is reported to whom: the office's own rules (DOMAIN.md 3.2). Written limits differ from place to place, so
-- every one is a row with its source; rows with a preset name are offered and hold only once somebody takes them over.
create table clock_rule (
    id bigint primary key,
    version integer not null,
    type_id bigint references incident_type (id),
    grades varchar(100) not null,
    line varchar(32) not null,
    step varchar(32) not null,
    situation varchar(32),
    amount integer not null,
    unit varchar(32) not null,
    basis varchar(32) not null,
    again_amount integer not null,
    again_unit varchar(32) not null,
    source varchar(200) not null,
    preset varchar(80) not null,
    active boolean not null,
    changed_at timestamp with time zone,
    changed_by varchar(64) not null
);
insert into clock_rule (id, version, type_id, grades, line, step, situation, amount, unit, basis, again_amount, again_unit, source, preset, active, changed_at, changed_by) values
    (1, 0, null, '', 'HOUSE', 'LEADER', null, 5, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (2, 0, null, '', 'HOUSE', 'CHIEF', null, 10, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (3, 0, null, '', 'TAX', 'PHONE', null, 30, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (4, 0, null, '', 'GOVERNMENT', 'PHONE', null, 30, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (5, 0, null, 'EXTREME,MAJOR', 'TAX', 'PHONE', null, 15, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (6, 0, null, 'EXTREME,MAJOR', 'GOVERNMENT', 'PHONE', null, 15, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (7, 0, null, '', 'TAX', 'WRITTEN', null, 60, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (8, 0, null, '', 'GOVERNMENT', 'WRITTEN', null, 60, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (9, 0, null, 'EXTREME,MAJOR', 'TAX', 'WRITTEN', null, 30, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (10, 0, null, 'EXTREME,MAJOR', 'GOVERNMENT', 'WRITTEN', null, 30, 'MINUTE', 'KNOWN', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (11, 0, null, '', 'TAX', 'FOLLOW_UP', 'UNCONTROLLED', 2, 'HOUR', 'LAST_REPORT', 2, 'HOUR', '本系统建议值', '', true, null, ''),
    (12, 0, null, '', 'GOVERNMENT', 'FOLLOW_UP', 'UNCONTROLLED', 2, 'HOUR', 'LAST_REPORT', 2, 'HOUR', '本系统建议值', '', true, null, ''),
    (13, 0, null, '', 'TAX', 'FOLLOW_UP', 'CONTROLLED', 1, 'DAY', 'LAST_REPORT', 1, 'DAY', '本系统建议值', '', true, null, ''),
    (14, 0, null, '', 'GOVERNMENT', 'FOLLOW_UP', 'CONTROLLED', 1, 'DAY', 'LAST_REPORT', 1, 'DAY', '本系统建议值', '', true, null, ''),
    (15, 0, null, '', 'TAX', 'FINAL', null, 24, 'HOUR', 'CLOSING', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (16, 0, null, '', 'GOVERNMENT', 'FINAL', null, 24, 'HOUR', 'CLOSING', 0, 'MINUTE', '本系统建议值', '', true, null, ''),
    (17, 0, null, '', 'TAX', 'SUMMARY', null, 10, 'WORKDAY', 'CLOSING', 0, 'MINUTE', '本系统建议值', '', true, null, ''),

    (101, 0, null, 'EXTREME,MAJOR', 'GOVERNMENT', 'PHONE', null, 15, 'MINUTE', 'KNOWN', 0, 'MINUTE', '某市突发事件信息报告规定（转引）', '某市规定', false, null, ''),
    (102, 0, null, 'EXTREME,MAJOR', 'GOVERNMENT', 'WRITTEN', null, 30, 'MINUTE', 'KNOWN', 0, 'MINUTE', '某市突发事件信息报告规定（转引）', '某市规定', false, null, ''),
    (103, 0, null, 'SERIOUS', 'GOVERNMENT', 'PHONE', null, 30, 'MINUTE', 'KNOWN', 0, 'MINUTE', '某市突发事件信息报告规定（转引）', '某市规定', false, null, ''),
    (104, 0, null, 'SERIOUS', 'GOVERNMENT', 'WRITTEN', null, 60, 'MINUTE', 'KNOWN', 0, 'MINUTE', '某市突发事件信息报告规定（转引）', '某市规定', false, null, ''),
    (105, 0, null, '', 'HOUSE', 'CHIEF', null, 10, 'MINUTE', 'KNOWN', 0, 'MINUTE', '某市突发事件信息报告规定（转引）：现场10分钟内报主管或分管领导', '某市规定', false, null, ''),
    (106, 0, null, '', 'GOVERNMENT', 'PHONE', null, 20, 'MINUTE', 'KNOWN', 0, 'MINUTE', '某县通知（2018年5月）', '某县规定（2018）', false, null, ''),
    (107, 0, null, '', 'GOVERNMENT', 'WRITTEN', null, 40, 'MINUTE', 'KNOWN', 0, 'MINUTE', '某县通知（2018年5月）', '某县规定（2018）', false, null, ''),
    (108, 0, null, 'EXTREME,MAJOR,SERIOUS', 'GOVERNMENT', 'WRITTEN', null, 2, 'HOUR', 'KNOWN', 0, 'MINUTE', '兰州市规定：县区报市，较大以上', '兰州市（县区报市）', false, null, ''),
    (109, 0, null, '', 'GOVERNMENT', 'WRITTEN', null, 2, 'HOUR', 'KNOWN', 0, 'MINUTE', '江西省突发事件应对条例：县级报设区的市', '江西条例（县报市）', false, null, ''),
    (110, 0, null, '', 'GOVERNMENT', 'WRITTEN', null, 3, 'HOUR', 'KNOWN', 0, 'MINUTE', '江西省突发事件应对条例：设区的市报省', '江西条例（市报省）', false, null, ''),
    (111, 0, 6, '', 'GOVERNMENT', 'WRITTEN', null, 1, 'HOUR', 'KNOWN', 0, 'MINUTE', '生产安全事故报告和调查处理条例第九条', '生产安全事故：火灾', false, null, ''),
    (112, 0, 6, '', 'TAX', 'WRITTEN', null, 2, 'HOUR', 'KNOWN', 0, 'MINUTE', '生产安全事故报告和调查处理条例第十一条：逐级上报', '生产安全事故：火灾', false, null, ''),
    (113, 0, 6, '', 'GOVERNMENT', 'SUMMARY', null, 7, 'DAY', 'EVENT', 0, 'MINUTE', '生产安全事故报告和调查处理条例第十三条：火灾伤亡人数变化7日内补报', '生产安全事故：火灾', false, null, ''),
    (114, 0, 11, '', 'GOVERNMENT', 'WRITTEN', null, 1, 'HOUR', 'KNOWN', 0, 'MINUTE', '生产安全事故报告和调查处理条例第九条', '生产安全事故：伤亡和车祸', false, null, ''),
    (115, 0, 11, '', 'TAX', 'WRITTEN', null, 2, 'HOUR', 'KNOWN', 0, 'MINUTE', '生产安全事故报告和调查处理条例第十一条：逐级上报', '生产安全事故：伤亡和车祸', false, null, ''),
    (116, 0, 11, '', 'GOVERNMENT', 'SUMMARY', null, 30, 'DAY', 'EVENT', 0, 'MINUTE', '生产安全事故报告和调查处理条例第十三条：伤亡人数变化30日内补报，道路交通7日内', '生产安全事故：伤亡和车祸', false, null, ''),
    (117, 0, 7, 'EXTREME,MAJOR,SERIOUS', 'GOVERNMENT', 'WRITTEN', null, 1, 'HOUR', 'KNOWN', 0, 'MINUTE', '国家网络安全事件报告管理办法（2025年11月1日起施行）：关键信息基础设施', '网络安全：关键信息基础设施', false, null, ''),
    (118, 0, 7, 'EXTREME,MAJOR,SERIOUS', 'GOVERNMENT', 'WRITTEN', null, 2, 'HOUR', 'KNOWN', 0, 'MINUTE', '国家网络安全事件报告管理办法（2025年11月1日起施行）：中央和国家机关及直属单位', '网络安全：中央和国家机关直属单位', false, null, ''),
    (119, 0, 7, 'EXTREME,MAJOR,SERIOUS', 'GOVERNMENT', 'WRITTEN', null, 4, 'HOUR', 'KNOWN', 0, 'MINUTE', '国家网络安全事件报告管理办法（2025年11月1日起施行）：其他单位报省级网信部门', '网络安全：其他单位', false, null, ''),
    (120, 0, 7, '', 'GOVERNMENT', 'SUMMARY', null, 30, 'DAY', 'CLOSING', 0, 'MINUTE', '网络安全事件处置结束后30日内总结', '网络安全：总结', false, null, ''),
    (121, 0, 4, 'EXTREME,MAJOR', 'TAX', 'PHONE', null, 1, 'HOUR', 'KNOWN', 0, 'MINUTE', '税务局涉税舆情管理办法（转引）', '重大涉税舆情', false, null, ''),
    (122, 0, 4, 'EXTREME,MAJOR', 'TAX', 'WRITTEN', null, 2, 'HOUR', 'KNOWN', 0, 'MINUTE', '税务局涉税舆情管理办法（转引）：电话报告后书面报告，时限为本系统建议值', '重大涉税舆情', false, null, ''),
    (123, 0, 4, 'EXTREME,MAJOR', 'HOUSE', 'STATEMENT', null, 5, 'HOUR', 'KNOWN', 0, 'MINUTE', '国办发〔2016〕61号：5小时内发布权威信息', '重大涉税舆情', false, null, ''),
    (124, 0, 4, 'EXTREME,MAJOR', 'HOUSE', 'BRIEFING', null, 24, 'HOUR', 'KNOWN', 0, 'MINUTE', '国办发〔2016〕61号：24小时内举行新闻发布会', '重大涉税舆情', false, null, ''),
    (125, 0, 8, '', 'TAX', 'WRITTEN', null, 24, 'HOUR', 'KNOWN', 0, 'MINUTE', '保守国家秘密法实施条例第六十一条：上级主管部门', '国家秘密泄露', false, null, ''),
    (126, 0, 8, '', 'GOVERNMENT', 'WRITTEN', null, 24, 'HOUR', 'KNOWN', 0, 'MINUTE', '保守国家秘密法实施条例第六十一条：同级保密行政管理部门', '国家秘密泄露', false, null, '');

-- Limits an office had set as single figures become its rules.
update clock_rule set amount = (select cast(s.content as integer) from setting_change s where s.setting = 'limit.leader-minutes' order by s.changed_at desc, s.id desc fetch first 1 row only), source = '本单位原设定的时限'
    where id = 1 and exists (select 1 from setting_change s where s.setting = 'limit.leader-minutes');
update clock_rule set amount = (select cast(s.content as integer) from setting_change s where s.setting = 'limit.chief-minutes' order by s.changed_at desc, s.id desc fetch first 1 row only), source = '本单位原设定的时限'
    where id = 2 and exists (select 1 from setting_change s where s.setting = 'limit.chief-minutes');
update clock_rule set amount = (select cast(s.content as integer) from setting_change s where s.setting = 'limit.phone-minutes' order by s.changed_at desc, s.id desc fetch first 1 row only), source = '本单位原设定的时限'
    where id in (3, 4) and exists (select 1 from setting_change s where s.setting = 'limit.phone-minutes');
update clock_rule set amount = (select cast(s.content as integer) from setting_change s where s.setting = 'limit.phone-grave-minutes' order by s.changed_at desc, s.id desc fetch first 1 row only), source = '本单位原设定的时限'
    where id in (5, 6) and exists (select 1 from setting_change s where s.setting = 'limit.phone-grave-minutes');
update clock_rule set amount = (select cast(s.content as integer) from setting_change s where s.setting = 'limit.written-minutes' order by s.changed_at desc, s.id desc fetch first 1 row only), source = '本单位原设定的时限'
    where id in (7, 8) and exists (select 1 from setting_change s where s.setting = 'limit.written-minutes');
update clock_rule set amount = (select cast(s.content as integer) from setting_change s where s.setting = 'limit.written-grave-minutes' order by s.changed_at desc, s.id desc fetch first 1 row only), source = '本单位原设定的时限'
    where id in (9, 10) and exists (select 1 from setting_change s where s.setting = 'limit.written-grave-minutes');

-- Clocks now belong to a line, may come again, and keep why they were late or ended.
create table incident_clock_line (
    id bigint primary key,
    version integer not null,
    incident_id bigint not null references incident (id),
    line varchar(32) not null,
    step varchar(32) not null,
    occurrence integer not null,
    amount integer not null,
    unit varchar(32) not null,
    basis varchar(32) not null,
    source varchar(200) not null,
    begins_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    done_at timestamp with time zone,
    done_by varchar(64) not null,
    late_reason varchar(500) not null,
    late_reason_by varchar(64) not null,
    ended_at timestamp with time zone,
    end_reason varchar(500) not null,
    ended_by varchar(64) not null,
    unique (incident_id, line, step, occurrence)
);
insert into incident_clock_line (id, version, incident_id, line, step, occurrence, amount, unit, basis, source, begins_at, due_at, done_at, done_by, late_reason, late_reason_by, ended_at, end_reason, ended_by)
    select c.id, c.version, c.incident_id, case when c.step in ('LEADER', 'CHIEF') then 'HOUSE' else 'TAX' end, c.step, 1, c.minutes, 'MINUTE', 'KNOWN', '', i.known_at, c.due_at, c.done_at, c.done_by, '', '', null, '', ''
    from incident_clock c join incident i on i.id = c.incident_id;
drop table incident_clock;
alter table incident_clock_line rename to incident_clock;
create index incident_clock_by_due on incident_clock (due_at);

-- How far an incident is under control, as its reports see it.
create table incident_situation (
    id bigint primary key,
    version integer not null,
    incident_id bigint not null references incident (id),
    situation varchar(32) not null,
    since timestamp with time zone not null,
    said_by varchar(64) not null
);
create index incident_situation_by_incident on incident_situation (incident_id, since);

-- Reports: one chain for every incident and line. What was issued is never changed; its hash holds the one before it.
create table incident_report (
    id bigint primary key,
    version integer not null,
    incident_id bigint not null references incident (id),
    line varchar(32) not null,
    kind varchar(32) not null,
    ordinal integer not null,
    place integer not null,
    issue_year integer not null,
    issue integer not null,
    state varchar(32) not null,
    oral boolean not null,
    title varchar(200) not null,
    recipient varchar(200) not null,
    author varchar(64) not null,
    author_account bigint not null,
    written_at timestamp with time zone not null,
    approver varchar(64) not null,
    approved_at timestamp with time zone,
    sent_back varchar(500) not null,
    issuer varchar(64) not null,
    issued_at timestamp with time zone,
    way varchar(32),
    due_at timestamp with time zone,
    late_reason varchar(500) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    receipt_by varchar(80) not null,
    receipt_at timestamp with time zone,
    receipt_way varchar(32),
    receipt_number varchar(80) not null,
    receipt_noted varchar(64) not null
);
create index incident_report_by_incident on incident_report (incident_id, line, place);
create table incident_report_part (
    report_id bigint not null references incident_report (id),
    position integer not null,
    heading varchar(80) not null,
    content varchar(8000) not null,
    primary key (report_id, position)
);
create table incident_report_number (
    report_year integer primary key,
    last_number integer not null
);
create table incident_report_file (
    id bigint primary key,
    version integer not null,
    report_id bigint not null references incident_report (id),
    name varchar(200) not null,
    length bigint not null,
    hash varchar(64) not null,
    added_at timestamp with time zone not null,
    added_by varchar(64) not null
);
create index incident_report_file_by_report on incident_report_file (report_id);
create table incident_report_piece (
    file_id bigint not null references incident_report_file (id),
    piece integer not null,
    content bytea not null,
    primary key (file_id, piece)
);
