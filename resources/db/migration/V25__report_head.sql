-- Where the chain of what was issued on a line of an incident ends: how many reports, and the hash of the last.
create table incident_report_head (
    id varchar(60) primary key,
    reports integer not null,
    hash varchar(64) not null
);
insert into incident_report_head (id, reports, hash)
select k, max(n), max(h) from (
    select cast(r.incident_id as varchar(20)) || '/' || r.line as k,
        (select count(*) from incident_report c
            where c.incident_id = r.incident_id and c.line = r.line and c.state = 'ISSUED') as n,
        r.hash as h
    from incident_report r
    where r.state = 'ISSUED' and r.place = (select max(m.place) from incident_report m
        where m.incident_id = r.incident_id and m.line = r.line and m.state = 'ISSUED')
) issued
group by k;
