-- Playbooks (预案) and their versions. A version's text is kept as it was written, to the last character; once it is
-- published it never changes, because runs are pinned to it.
create table playbook (
    id bigint primary key,
    version integer not null,
    code varchar(40) not null unique,
    built_in boolean not null,
    last_number integer not null
);

create table playbook_version (
    id bigint primary key,
    version integer not null,
    playbook_id bigint not null references playbook (id),
    number integer not null,
    state varchar(32) not null,
    content text not null,
    note varchar(500) not null,
    author varchar(64) not null,
    author_account varchar(64) not null,
    written_at timestamp with time zone not null,
    reviewer varchar(64) not null,
    reviewed_at timestamp with time zone,
    publisher varchar(64) not null,
    published_at timestamp with time zone,
    retired_at timestamp with time zone,
    unique (playbook_id, number)
);
create index playbook_version_by_state on playbook_version (state, playbook_id);
