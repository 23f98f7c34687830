-- Confidentiality training: sessions of the year's plan, who must come, who came.
create table training_session (
    id bigint primary key,
    version integer not null,
    title varchar(100) not null,
    starts_at timestamp with time zone not null,
    minutes integer not null,
    place varchar(100) not null,
    teacher varchar(64) not null,
    state varchar(32) not null,
    note varchar(500) not null,
    closed_by varchar(64) not null
);
create index training_session_by_time on training_session (starts_at);
create table training_seat (
    id bigint primary key,
    version integer not null,
    session_id bigint not null references training_session (id),
    person_id bigint not null references person (id),
    attendance varchar(32) not null,
    minutes integer not null,
    unique (session_id, person_id)
);
create index training_seat_by_person on training_seat (person_id);

-- The question bank. Built-in questions are told by their code; the office's own have one, too.
create table training_question (
    id bigint primary key,
    version integer not null,
    code varchar(40) not null unique,
    kind varchar(32) not null,
    text varchar(500) not null,
    choices varchar(2000) not null,
    answer varchar(10) not null,
    source varchar(200) not null,
    own boolean not null,
    retired boolean not null
);

create table training_quiz (
    id bigint primary key,
    version integer not null,
    title varchar(100) not null,
    questions integer not null,
    pass_percent integer not null,
    tries integer not null,
    minutes integer not null,
    credit_minutes integer not null,
    due date not null,
    opened_at timestamp with time zone not null,
    opened_by varchar(64) not null,
    closed boolean not null
);
create table training_try (
    id bigint primary key,
    version integer not null,
    quiz_id bigint not null references training_quiz (id),
    person_id bigint not null references person (id),
    number integer not null,
    seed bigint not null,
    begun_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    right_answers integer not null,
    questions integer not null,
    passed boolean not null,
    credit_minutes integer not null,
    unique (quiz_id, person_id, number)
);
create index training_try_by_person on training_try (person_id);
create table training_answer (
    id bigint primary key,
    version integer not null,
    try_id bigint not null references training_try (id),
    place integer not null,
    question_id bigint not null,
    kind varchar(32) not null,
    text varchar(500) not null,
    choices varchar(2000) not null,
    answer varchar(10) not null,
    source varchar(200) not null,
    given varchar(10) not null
);
create index training_answer_by_try on training_answer (try_id);
