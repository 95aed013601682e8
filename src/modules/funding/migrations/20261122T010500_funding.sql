create schema funding;

create table funding.award (
  force_id uuid not null references kernel.force (force_id),
  award_id uuid not null,
  code text not null,
  primary key (force_id, award_id),
  unique (force_id, code)
);

-- `amount` is what was announced; `own_amount` is what is left of it when its parts are taken out, so that sums count
-- every pound once. A published total has an own amount of nothing: the awards it adds up are counted by themselves.
create table funding.award_version (
  force_id uuid not null,
  award_version_id uuid not null,
  award_id uuid not null,
  kind text not null check (kind in ('award', 'package', 'published_total')),
  title text not null,
  funder text not null,
  recipient text not null,
  programme text not null,
  purpose text not null,
  amount numeric(14, 2) not null check (amount > 0),
  own_amount numeric(14, 2) not null check (own_amount >= 0),
  announced_on date not null,
  period_from date,
  period_to date,
  part_of_award_id uuid,
  bought text[] not null,
  summary text,
  source text not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, award_version_id),
  foreign key (force_id, award_id) references funding.award (force_id, award_id),
  foreign key (force_id, part_of_award_id) references funding.award (force_id, award_id),
  check (period_to is null or period_from is null or period_to >= period_from)
);

create unique index award_version_current on funding.award_version (force_id, award_id) where superseded_at is null;

create index award_version_by_day on funding.award_version (force_id, announced_on);

create index award_version_by_package on funding.award_version (force_id, part_of_award_id) where part_of_award_id is not null;

create table funding.demand_indicator (
  force_id uuid not null references kernel.force (force_id),
  demand_indicator_id uuid not null,
  code text not null,
  primary key (force_id, demand_indicator_id),
  unique (force_id, code)
);

create table funding.demand_indicator_version (
  force_id uuid not null,
  demand_indicator_version_id uuid not null,
  demand_indicator_id uuid not null,
  title text not null,
  counts text not null,
  source text not null,
  published_on date not null,
  period_from date not null,
  period_to date not null,
  compared_from date,
  compared_to date,
  value numeric,
  compared_value numeric,
  percent_change numeric not null,
  measure_id text,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, demand_indicator_version_id),
  foreign key (force_id, demand_indicator_id) references funding.demand_indicator (force_id, demand_indicator_id),
  check (period_to >= period_from),
  check ((compared_from is null) = (compared_to is null))
);

create unique index demand_indicator_version_current on funding.demand_indicator_version (force_id, demand_indicator_id) where superseded_at is null;

create table funding.recommendation (
  force_id uuid not null references kernel.force (force_id),
  recommendation_id uuid not null,
  code text not null,
  primary key (force_id, recommendation_id),
  unique (force_id, code)
);

create table funding.recommendation_version (
  force_id uuid not null,
  recommendation_version_id uuid not null,
  recommendation_id uuid not null,
  inspectorate text not null,
  summary text not null,
  published_on date not null,
  status text not null check (status in ('open', 'in_progress', 'met', 'not_accepted')),
  status_on date not null,
  response text,
  measure_id text not null,
  source text not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, recommendation_version_id),
  foreign key (force_id, recommendation_id) references funding.recommendation (force_id, recommendation_id),
  check (status_on >= published_on)
);

create unique index recommendation_version_current on funding.recommendation_version (force_id, recommendation_id) where superseded_at is null;

alter table funding.award enable row level security;

alter table funding.award_version enable row level security;

alter table funding.demand_indicator enable row level security;

alter table funding.demand_indicator_version enable row level security;

alter table funding.recommendation enable row level security;

alter table funding.recommendation_version enable row level security;

-- Nothing here is about a person and all of it was published: everyone may read it, the public too.
create policy award_read on funding.award for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy award_insert on funding.award for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy award_version_read on funding.award_version for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy award_version_insert on funding.award_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy award_version_supersede on funding.award_version for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy demand_indicator_read on funding.demand_indicator for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy demand_indicator_insert on funding.demand_indicator for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy demand_indicator_version_read on funding.demand_indicator_version for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy demand_indicator_version_insert on funding.demand_indicator_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy demand_indicator_version_supersede on funding.demand_indicator_version for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy recommendation_read on funding.recommendation for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy recommendation_insert on funding.recommendation for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy recommendation_version_read on funding.recommendation_version for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy recommendation_version_insert on funding.recommendation_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy recommendation_version_supersede on funding.recommendation_version for update using (force_id = kernel.current_force() and kernel.is_staff());

grant usage on schema funding to candour_app;

grant select, insert on funding.award, funding.award_version, funding.demand_indicator, funding.demand_indicator_version, funding.recommendation, funding.recommendation_version to candour_app;

grant update (superseded_at) on funding.award_version, funding.demand_indicator_version, funding.recommendation_version to candour_app;
