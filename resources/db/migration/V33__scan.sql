-- Scans of workstations for marks of state secrets: what was looked at and where marks stand, never what a document says.
create table scan_run (
    id bigint primary key,
    version integer not null,
    workstation varchar(128) not null,
    roots varchar(4000) not null,
    changed_only boolean not null,
    state varchar(32) not null,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    files bigint not null,
    bytes bigint not null,
    skipped bigint not null,
    hit_files integer not null,
    gap_files integer not null,
    by_name varchar(64) not null,
    account_id bigint not null
);
create index scan_run_by_time on scan_run (begun_at);

create table scan_hit (
    id bigint primary key,
    version integer not null,
    run_id bigint not null references scan_run (id),
    path varchar(2000) not null,
    inside varchar(1000) not null,
    level varchar(32) not null,
    mark varchar(100) not null,
    place varchar(32) not null,
    detail varchar(255) not null,
    handled varchar(500) not null,
    handled_by varchar(64) not null,
    handled_at timestamp with time zone
);
create index scan_hit_by_run on scan_hit (run_id);

create table scan_gap (
    id bigint primary key,
    version integer not null,
    run_id bigint not null references scan_run (id),
    path varchar(2000) not null,
    inside varchar(1000) not null,
    reason varchar(32) not null
);
create index scan_gap_by_run on scan_gap (run_id);

-- What each folder held when it was last read to its end: eight bytes a file made of name, size and time of change.
create table scan_folder (
    id bigint primary key,
    version integer not null,
    workstation varchar(128) not null,
    path varchar(2000) not null,
    path_key varchar(64) not null,
    run_id bigint not null,
    seen text not null
);
create unique index scan_folder_by_path on scan_folder (workstation, path_key);
