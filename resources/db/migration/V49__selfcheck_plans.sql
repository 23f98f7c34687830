-- Several checklists may be gone through side by side: each plan has its own row of months.
alter table selfcheck_plan add column last_month date;
alter table selfcheck_campaign add column plan_id bigint references selfcheck_plan (id);
update selfcheck_campaign set plan_id = (select min(id) from selfcheck_plan);
alter table selfcheck_campaign alter column plan_id set not null;
alter table selfcheck_campaign drop constraint selfcheck_campaign_once;
alter table selfcheck_campaign add constraint selfcheck_campaign_once_each unique (plan_id, check_month, edition);
