-- The whole texts of signed self-checks apart from the months themselves: lists of months then read no megabytes.
create table selfcheck_text (
    id bigint primary key,
    version integer not null,
    campaign_id bigint not null unique references selfcheck_campaign (id),
    body text not null,
    result text not null
);
alter table selfcheck_campaign drop column body;
