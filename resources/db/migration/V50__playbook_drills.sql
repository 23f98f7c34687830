-- What the list of drills due needs, so that no text of a playbook is read for it. Filled when it is asked for first.
create table playbook_summary (
    version_id bigint primary key references playbook_version (id),
    name varchar(200) not null,
    drill_seconds bigint not null
);
