// The API description of health.

const health = (summary: string): object => ({
  get: {
    summary,
    tags: ['health'],
    security: [],
    responses: { 200: { description: 'Yes' }, 503: { description: 'Not at the moment' } },
  },
});

export const HEALTH_PATHS: Readonly<Record<string, object>> = {
  '/health/live': health('Whether the process lives'),
  '/health/ready': health('Whether the read models are near enough to the log to answer'),
};
