-- Departments, people with their telephones, and the days they are away.
create table department (
    id bigint primary key,
    version integer not null,
    name varchar(60) not null,
    place integer not null,
    constraint department_once unique (name)
);

create table person (
    id bigint primary key,
    version integer not null,
    department_id bigint not null references department (id),
    name varchar(40) not null,
    title varchar(120) not null,
    sex varchar(4) not null,
    leader boolean not null,
    place integer not null,
    status varchar(32) not null,
    status_reason varchar(200) not null,
    note varchar(500) not null
);
create index person_by_name on person (name);

create table person_phone (
    person_id bigint not null references person (id),
    place integer not null,
    kind varchar(32) not null,
    number varchar(20) not null,
    primary key (person_id, place)
);

create table absence (
    id bigint primary key,
    version integer not null,
    person_id bigint not null references person (id),
    kind varchar(32) not null,
    first_day date not null,
    last_day date not null,
    place varchar(100) not null,
    reason varchar(200) not null,
    deputy varchar(100) not null
);
create index absence_days on absence (first_day, last_day);
