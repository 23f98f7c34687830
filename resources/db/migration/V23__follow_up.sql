-- What is followed up by number (督办): demand, measures, who took it on, reminders with their due time, handing on.
alter table follow_up_item add column number varchar(16) default '' not null;
alter table follow_up_item add column demand varchar(1000) default '' not null;
alter table follow_up_item add column measures varchar(1000) default '' not null;
alter table follow_up_item add column taken_at timestamp with time zone;
alter table follow_up_item add column taken_by varchar(64) default '' not null;
alter table follow_up_item add column handed_on boolean default false not null;
alter table follow_up_item add column remind_at timestamp with time zone;
alter table follow_up_item add column reminded_at timestamp with time zone;
alter table follow_up_item add column seen_at timestamp with time zone;
update follow_up_item set remind_at = due where giver <> '' and state = 'OPEN' and due is not null;
create index follow_up_item_by_reminder on follow_up_item (remind_at);

create table follow_up_number (
    number_year integer primary key,
    last_number integer not null
);
