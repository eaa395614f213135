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
  return SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** Publishes the description at `/api/v1/openapi.json`, with pages to read it at `/api/docs`. */
export function publishOpenApi(app: NestExpressApplication, version: string): void {
  let document: OpenAPIObject | null = null;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiOf(app, version)), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    yamlDocumentUrl: 'api/v1/openapi.yaml',
    customSiteTitle: '信衡 API',
  });
}
