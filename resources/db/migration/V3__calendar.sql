-- The office's own calendar: single days, years imported as a whole, key periods.
create table office_day (
    id bigint primary key,
    version integer not null,
    day_date date not null,
    kind varchar(32) not null,
    name varchar(60) not null,
    by_hand boolean not null,
    constraint office_day_once unique (day_date)
);

create table office_year (
    id bigint primary key,
    version integer not null,
    year_number integer not null,
    source varchar(260) not null,
    imported_at timestamp with time zone not null,
    constraint office_year_once unique (year_number)
);

create table key_period (
    id bigint primary key,
    version integer not null,
    name varchar(60) not null,
    first_day date not null,
    last_day date not null,
    extra_seats integer not null,
    demands varchar(1000) not null
);
create index key_period_days on key_period (first_day, last_day);
