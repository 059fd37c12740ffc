import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileType;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

public class CrossRegion {
    /** Prints which profiles there are: never build their ids by hand. */
    static void listProfiles() {
        try (BedrockClient control = BedrockClient.builder().region(Region.US_WEST_2).build()) {
            control.listInferenceProfilesPaginator(request -> request.typeEquals(InferenceProfileType.SYSTEM_DEFINED))
                    .inferenceProfileSummaries()
                    .forEach(profile -> System.out.println(profile.inferenceProfileId()));
        }
    }

    static ConverseStreamRequest request(String question) {
        return ConverseStreamRequest.builder()
                .modelId("us.amazon.nova-micro-v1:0") // the profile's id in place of the model's
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(question)))
                .inferenceConfig(config -> config.maxTokens(256))
                .build();
    }
}
