// codegen in a process of its own, many configurations in one: it and the preset must have the same copy of graphql.
import { executeCodegen } from "@graphql-codegen/cli";

process.on("message", async (config: Parameters<typeof executeCodegen>[0]) => {
  const { result, error } = await executeCodegen(config).catch((thrown: Error) => ({
    result: [],
    error: thrown,
  }));
  process.send?.({
    files: result.map(({ filename, content }) => [filename, content]),
    error: error?.message,
  });
});
