// What an administrator pastes to have it explained, which came from a device or from whoever sent it.
#include "decoding/decoder.h"
#include "fuzz/captured_keys.h"
#include "fuzz/invariant.h"

using namespace scepter;
using fuzz::require;

namespace {

struct Extent {
    qsizetype nodes = 0;
    qsizetype characters = 0;
    int depth = 0;
};

void measure(const decoding::Node &node, int depth, Extent &extent) {
    ++extent.nodes;
    extent.characters += node.name.size() + node.value.size();
    extent.depth = std::max(extent.depth, depth);
    for (const decoding::Node &child : node.children) measure(child, depth + 1, extent);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static const std::vector<pki::Certificate> authorities = [] {
        std::vector<pki::Certificate> all;
        for (const pki::Opener &opener : fuzz::capturedOpeners()) all.push_back(opener.certificate);
        return all;
    }();
    const QByteArray input = fuzz::bytesOf(data, size);
    const auto decoded = decoding::decode(input, {fuzz::capturedOpeners(), authorities});
    fuzz::requireReason(decoded);
    if (!decoded) return 0;
    require(!decoded->findings.empty(), "What was decoded is something.");
    Extent extent;
    for (const decoding::Finding &finding : decoded->findings) {
        require(!finding.layers.isEmpty() && !finding.parts.empty(), "A finding has a name and parts.");
        for (const decoding::Node &part : finding.parts) measure(part, 0, extent);
    }
    require(extent.depth <= 200, "A tree is not deep enough to break who walks it.");
    require(extent.nodes <= 1000 + input.size() && extent.characters <= 64 * 1024 + 64 * input.size(),
            "What is shown is not much more than what was given.");
    return 0;
}
