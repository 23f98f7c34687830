-- Registers of the duty room. What was stored is never changed; corrections and additions stand beside it.
create table register_number (
    name varchar(32) primary key,
    last_number integer not null
);

create table phone_record (
    id bigint primary key,
    version integer not null,
    record_year integer not null,
    number integer not null,
    direction varchar(32) not null,
    happened_at timestamp with time zone not null,
    unit varchar(100) not null,
    name varchar(64) not null,
    post varchar(64) not null,
    phone varchar(40) not null,
    place varchar(200) not null,
    content varchar(2000) not null,
    cause varchar(1000) not null,
    course varchar(1000) not null,
    measures varchar(1000) not null,
    result varchar(1000) not null,
    impact varchar(1000) not null,
    late_reason varchar(500) not null,
    written_at timestamp with time zone not null,
    written_by varchar(64) not null,
    unique (record_year, number)
);
create index phone_record_by_time on phone_record (happened_at, id);

-- Leaders and units told of a call, also those told after it was written down.
create table phone_told (
    id bigint primary key,
    version integer not null,
    record_id bigint not null references phone_record (id),
    whom varchar(100) not null,
    told_at timestamp with time zone not null,
    written_at timestamp with time zone not null,
    written_by varchar(64) not null
);
create index phone_told_by_record on phone_told (record_id, told_at);

-- Documents received. Grade is never one of a state secret: such documents are registered elsewhere.
create table received_document (
    id bigint primary key,
    version integer not null,
    record_year integer not null,
    number integer not null,
    received_at timestamp with time zone not null,
    channel varchar(32) not null,
    unit varchar(100) not null,
    reference varchar(100) not null,
    reference_key varchar(100) not null,
    title varchar(300) not null,
    grade varchar(32) not null,
    urgency varchar(32) not null,
    copies integer not null,
    receiver varchar(64) not null,
    state varchar(32) not null,
    handler varchar(100) not null,
    due_at timestamp with time zone,
    closed_at timestamp with time zone,
    written_at timestamp with time zone not null,
    written_by varchar(64) not null,
    unique (record_year, number)
);
create index received_document_by_time on received_document (received_at, id);
create index received_document_by_reference on received_document (reference_key);
create index received_document_by_state on received_document (state, received_at);

-- What was proposed, instructed, handled and how it ended; each dated and signed.
create table document_step (
    id bigint primary key,
    version integer not null,
    document_id bigint not null references received_document (id),
    kind varchar(32) not null,
    who varchar(100) not null,
    happened_at timestamp with time zone not null,
    content varchar(1000) not null,
    due_at timestamp with time zone,
    written_at timestamp with time zone not null,
    written_by varchar(64) not null
);
create index document_step_by_document on document_step (document_id, happened_at);

create table register_note (
    id bigint primary key,
    version integer not null,
    subject varchar(32) not null,
    subject_id bigint not null,
    kind varchar(32) not null,
    field varchar(32) not null,
    content varchar(2000) not null,
    reason varchar(500) not null,
    written_at timestamp with time zone not null,
    written_by varchar(64) not null
);
create index register_note_by_subject on register_note (subject, subject_id, id);
