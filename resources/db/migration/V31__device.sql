-- Devices and storage media.
create table device (
    id bigint primary key,
    version integer not null,
    number varchar(40) not null unique,
    kind varchar(32) not null,
    model varchar(100) not null,
    use_grade varchar(32) not null,
    keeper_id bigint not null references person (id),
    place varchar(100) not null,
    state varchar(32) not null,
    note varchar(300) not null,
    registered_on date not null,
    ended_on date
);
create index device_by_keeper on device (keeper_id);

-- Lent, taken outside, in repair, destroyed.
create table device_move (
    id bigint primary key,
    version integer not null,
    device_id bigint not null references device (id),
    kind varchar(32) not null,
    state varchar(32) not null,
    person_id bigint,
    place varchar(100) not null,
    words varchar(500) not null,
    asked_at timestamp with time zone not null,
    asked_by varchar(64) not null,
    decided_on date,
    decided_by varchar(64) not null,
    decided_by_id bigint,
    begun_on date,
    due_on date,
    storage_removed boolean not null,
    signed_by varchar(64) not null,
    ended_on date,
    ended_by varchar(130) not null
);
create index device_move_by_device on device_move (device_id);
create index device_move_by_state on device_move (state);

-- The month's count against the register.
create table inventory (
    id bigint primary key,
    version integer not null,
    of_month varchar(7) not null unique,
    opened_at timestamp with time zone not null,
    opened_by varchar(64) not null,
    signed_at timestamp with time zone,
    first_name varchar(64) not null,
    second_name varchar(64) not null,
    frozen text not null,
    digest varchar(64) not null
);
create table inventory_line (
    id bigint primary key,
    version integer not null,
    inventory_id bigint not null references inventory (id),
    device_id bigint,
    number varchar(40) not null,
    result varchar(32) not null,
    words varchar(300) not null,
    marked_at timestamp with time zone,
    marked_by varchar(64) not null
);
create index inventory_line_by_inventory on inventory_line (inventory_id);

-- The twelve things nobody may do with a telephone (手机使用保密管理), signed by each person each year.
create table device_notice (
    id bigint primary key,
    version integer not null,
    person_id bigint not null references person (id),
    notice_year integer not null,
    signed_at timestamp with time zone not null,
    text varchar(4000) not null,
    digest varchar(64) not null,
    unique (person_id, notice_year)
);
