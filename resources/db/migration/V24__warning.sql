-- Warnings from outside. Every file that came in is remembered by its content, read or refused; it is never read twice.
create table warning_message (
    id bigint primary key,
    version integer not null,
    digest varchar(64) not null unique,
    file_name varchar(200) not null,
    arrived_at timestamp with time zone not null,
    refused boolean not null,
    words varchar(1000) not null,
    sender varchar(200) not null,
    identifier varchar(200) not null,
    kind varchar(16) not null
);
create index warning_message_by_sender on warning_message (sender, identifier);
create index warning_message_by_time on warning_message (arrived_at);

create table warning_reference (
    id bigint primary key,
    version integer not null,
    message_id bigint not null references warning_message (id),
    sender varchar(200) not null,
    identifier varchar(200) not null
);
create index warning_reference_by_sender on warning_reference (sender, identifier);

create table warning (
    id bigint primary key,
    version integer not null,
    message_id bigint not null references warning_message (id),
    sender varchar(200) not null,
    identifier varchar(200) not null,
    sent timestamp with time zone not null,
    issuer varchar(200) not null,
    event varchar(200) not null,
    headline varchar(500) not null,
    colour varchar(32) not null,
    area varchar(4000) not null,
    onset timestamp with time zone not null,
    expires timestamp with time zone not null,
    description text not null,
    instruction text not null,
    exercise boolean not null,
    state varchar(32) not null,
    ended_at timestamp with time zone,
    arrived_at timestamp with time zone not null,
    seen_by varchar(64) not null,
    seen_at timestamp with time zone,
    staffed_by varchar(64) not null,
    staffed_at timestamp with time zone,
    staffing varchar(1000) not null
);
create index warning_by_state on warning (state, expires);
create index warning_by_sender on warning (sender, identifier);
create index warning_by_arrival on warning (arrived_at);
