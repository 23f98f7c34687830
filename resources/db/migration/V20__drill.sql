-- Drills that were held: what they were, what they were worth, and everything that happened in them. Never changed.
create table playbook_drill (
    id bigint primary key,
    version integer not null,
    code varchar(40) not null,
    playbook varchar(120) not null,
    version_number integer not null,
    held_at timestamp with time zone not null,
    held_by varchar(64) not null,
    simulated_start timestamp with time zone not null,
    simulated_end timestamp with time zone not null,
    mode varchar(32) not null,
    speed integer not null,
    script varchar(120) not null,
    ending varchar(32) not null,
    points integer not null,
    findings integer not null,
    journal text not null,
    notes varchar(1000) not null
);
create index playbook_drill_by_time on playbook_drill (held_at);
create index playbook_drill_by_code on playbook_drill (code, held_at);
