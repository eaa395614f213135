import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The description of the whole API. */
export function openApiOf(app: NestExpressApplication, version: string): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('信衡 Xinheng')
    .setDescription('Credit supervision: records → facts → grade → effects → procedures')
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withProblems(document);
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every failure is answered alike, so it is described once and named by every operation. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation !== undefined) operation.responses['default'] = { $ref: '#/components/responses/Problem' };
    }
  }
  const { components } = document;
  return { ...document, components: { ...components, responses: { ...components?.responses, Problem: PROBLEM } } };
}

const text = { type: 'string' as const };

const PROBLEM: NonNullable<NonNullable<OpenAPIObject['components']>['responses']>[string] = {
  description: 'RFC 9457, in the language of Accept-Language (zh-CN, en)',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail', 'instance'],
        properties: {
          type: { ...text, example: 'urn:xinheng:problem:request-invalid' },
          title: text,
          status: { type: 'integer' },
          detail: text,
          instance: { ...text, description: 'the number to quote' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['pointer', 'code', 'message'],
              properties: { pointer: text, code: text, message: text },
            },
          },
        },
      },
    },
  },
};

/** Publishes the description at `/api/v1/openapi.json`, with pages to read it at `/api/docs`. */
export function publishOpenApi(app: NestExpressApplication, version: string): void {
  let document: OpenAPIObject | null = null;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiOf(app, version)), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    yamlDocumentUrl: 'api/v1/openapi.yaml',
    customSiteTitle: '信衡 API',
  });
}
