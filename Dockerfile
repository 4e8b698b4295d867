# syntax=docker/dockerfile:1
# The image: Cordon as it is built from this folder, on the official Node, without root and without what only builds it.
# NODE_IMAGE may be any image with Node >= 24.9 and npm, e.g. one made from a distribution's own packages.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY bin ./bin
COPY nest-cli.json tsconfig.json .swcrc ./
COPY src ./src
COPY projections ./projections
RUN node bin/run.cjs :build

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# The optional packages are a Node for machines that have an old one; this image has its own.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM ${NODE_IMAGE}
WORKDIR /app
# Threads that keep what they gave back for themselves alone would hold some fifty megabytes more.
ENV MALLOC_ARENA_MAX=2
ENV NODE_ENV=production CORDON_HOST=0.0.0.0 CORDON_PORT=3000 CORDON_DATA=/data
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY bin ./bin
# Numbers, not names: they hold in every base image, and an orchestrator can see that it is not root.
RUN mkdir /data && chown 1000:1000 /data
USER 1000:1000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "/app/bin/live.cjs"]
ENTRYPOINT ["node", "/app/bin/run.cjs"]
CMD ["serve"]
