import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

public class Streaming {
    static void ask(BedrockRuntimeAsyncClient client, String question) {
        var handler = ConverseStreamResponseHandler.builder()
                .subscriber(ConverseStreamResponseHandler.Visitor.builder()
                        .onContentBlockDelta(event -> {
                            var delta = event.delta();
                            // A reasoning model thinks first: show that it does.
                            if (delta.reasoningContent() != null && delta.reasoningContent().text() != null) {
                                System.out.print(delta.reasoningContent().text());
                            } else if (delta.text() != null) {
                                System.out.print(delta.text());
                            }
                        })
                        .build())
                .build();
        client.converseStream(request -> request
                .modelId("openai.gpt-oss-20b-1:0")
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(question)))
                .inferenceConfig(config -> config.maxTokens(512))
                // gpt-oss; other models have other fields.
                .additionalModelRequestFields(
                        Document.mapBuilder().putString("reasoning_effort", "low").build()), handler).join();
    }
}
