#!/usr/bin/env bash
# Run once by PostgreSQL's image when it makes the primary: the reading room's role, the replica's role and its place in the log.
set -euo pipefail

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=reader_password="$READER_PASSWORD" --set=replication_password="$REPLICATION_PASSWORD" <<'SQL'
CREATE ROLE rostrum_reader LOGIN PASSWORD :'reader_password';
CREATE ROLE rostrum_replica LOGIN REPLICATION PASSWORD :'replication_password';
SELECT pg_create_physical_replication_slot('rostrum_replica');
SQL

echo 'host replication rostrum_replica all scram-sha-256' >> "$PGDATA/pg_hba.conf"
