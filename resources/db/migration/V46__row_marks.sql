-- What each link of the record says of the rows it stored: table, number and SM3 of every row.
alter table audit_entry add column row_marks varchar(1000000) default '' not null;
-- The version of the tables whose rows were last taken into the record as a whole; empty before the first time.
alter table audit_head add column taken varchar(50) default '' not null;
