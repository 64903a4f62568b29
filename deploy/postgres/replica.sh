#!/usr/bin/env bash
# Starts a streaming replica in PostgreSQL's image; copies the primary the first time. A copy that was broken off is begun anew.
set -euo pipefail

as_postgres() {
  if [ "$(id -u)" = 0 ]; then gosu postgres "$@"; else "$@"; fi
}

if [ ! -s "$PGDATA/standby.signal" ] && [ ! -s "$PGDATA/PG_VERSION" ] || [ -e "$PGDATA.copying" ]; then
  mkdir -p "$PGDATA"
  if [ "$(id -u)" = 0 ]; then chown -R postgres:postgres "$(dirname "$PGDATA")"; fi
  as_postgres touch "$PGDATA.copying"
  find "$PGDATA" -mindepth 1 -delete
  chmod 0700 "$PGDATA"
  # libpq takes the password from here; --write-recovery-conf keeps it in a file only the server reads.
  PGPASSWORD="$REPLICATION_PASSWORD" as_postgres pg_basebackup --host="$PRIMARY_HOST" --port="${PRIMARY_PORT:-5432}" \
    --username=rostrum_replica --no-password --pgdata="$PGDATA" --slot=rostrum_replica --wal-method=stream --checkpoint=fast \
    --write-recovery-conf
  as_postgres rm "$PGDATA.copying"
fi
unset REPLICATION_PASSWORD

exec docker-entrypoint.sh "$@"
