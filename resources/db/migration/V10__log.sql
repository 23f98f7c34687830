-- What was done about an entry and what came of it. What is written later stands beside the entry, dated.
alter table log_entry add column handling varchar(2000) default '' not null;
alter table log_entry add column result varchar(2000) default '' not null;

create table log_addition (
    id bigint primary key,
    version integer not null,
    entry_id bigint not null references log_entry (id),
    part varchar(32) not null,
    content varchar(2000) not null,
    added_at timestamp with time zone not null,
    added_by varchar(64) not null
);
create index log_addition_by_entry on log_addition (entry_id, id);

-- Files kept with an entry, in pieces no column of any database is too small for.
create table log_file (
    id bigint primary key,
    version integer not null,
    entry_id bigint not null references log_entry (id),
    name varchar(200) not null,
    length bigint not null,
    hash varchar(64) not null,
    added_at timestamp with time zone not null,
    added_by varchar(64) not null
);
create index log_file_by_entry on log_file (entry_id, id);
create table log_file_piece (
    file_id bigint not null references log_file (id),
    piece integer not null,
    content bytea not null,
    primary key (file_id, piece)
);

-- The index of the log's words (decision 0011). Wordings that no block holds yet, oldest first:
create table log_fresh (
    id bigint primary key,
    version integer not null,
    entry_id bigint not null references log_entry (id)
);
insert into log_fresh (id, version, entry_id) select id, 0, id from log_entry;
-- a block is a few thousand entries, newest first; newest is the minute of its first, counted from 1970;
create table log_block (
    block integer primary key,
    newest bigint not null,
    length integer not null
);
create table log_block_list (
    block integer primary key references log_block (block),
    entries bytea not null
);
-- where two characters stand side by side: place is the block and the two characters in one number.
create table log_gram (
    place bigint primary key,
    entries bytea not null
);

-- Routine entries the office writes again and again; its own to change.
create table log_template (
    id bigint primary key,
    version integer not null,
    position integer not null,
    code varchar(16) not null,
    kind varchar(32) not null,
    origin varchar(200) not null,
    content varchar(1000) not null
);
insert into log_template (id, version, position, code, kind, origin, content) values
    (1, 0, 1, '零', 'OTHER', '', '截至{时间}，本班无突发事件和异常情况，零报告。值班员：{姓名}。'),
    (2, 0, 2, '巡', 'PATROL', '', '{时间}巡查办公楼各楼层、办税厅和机房，门窗、水电、消防正常，无异常。'),
    (3, 0, 3, '夜', 'PATROL', '', '{时间}夜间巡查办公区和院落，门窗已锁闭，灯光电器已关，无异常。'),
    (4, 0, 4, '查', 'CALL', '', '{时间}上级电话查岗，{姓名}在岗应答。'),
    (5, 0, 5, '设', 'EQUIPMENT', '', '{时间}检查值班电话、传真机、视频会议和监控设备，运行正常。'),
    (6, 0, 6, '钥', 'OTHER', '', '清点值班室钥匙、印章和应急物品，数量相符。');

-- Who is signed in now: of ten years of sign-ins nearly all were signed before now, and few end after it.
drop index desk_sign_in_by_time;
create index desk_sign_in_by_end on desk_sign_in (shift_to, signed_at);
