#include "app/command/authority_options.h"

#include "app/command/invocation.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

std::vector<Option> authorityOptions(KeyDefaults defaults) {
    const bool isUsual = defaults == KeyDefaults::Usual;
    return {
        {.name = "--name",
         .value = "NAME",
         .explanation = "what the authority is called, the CN of its certificate",
         .need = Option::Need::Required},
        {.name = "--key",
         .value = "rsa:2048|rsa:3072|rsa:4096|ec:p256|ec:p384",
         .explanation =
             isUsual ? "the CA's key; default: rsa:3072" : "the CA's key; default: of the present one's kind"},
        {.name = "--ra",
         .value = "rsa:2048|rsa:3072|none",
         .explanation = isUsual
                            ? "the key that opens envelopes and signs replies; none: an RSA CA does it itself; "
                              "default: rsa:2048"
                            : "the key that opens envelopes and signs replies; default: rsa:2048, or none where the "
                              "present one has none"},
        {.name = "--days",
         .value = "N",
         .explanation = "how long the CA is valid; default: 3650",
         .range = Range{1, 36'500}},
    };
}

Result<authority::AuthoritySpec> authoritySpec(const Invocation &call, authority::AuthoritySpec defaults) {
    authority::AuthoritySpec spec = std::move(defaults);
    spec.name = call.value("--name");
    spec.days = call.number("--days").value_or(spec.days);
    if (call.has("--key")) {
        const auto key = pki::KeySpec::fromText(call.value("--key"));
        if (!key) return {FaultKind::Unsupported, u"Keys of the kind %1 are not made here."_s.arg(call.value("--key"))};
        spec.key = *key;
    }
    if (call.value("--ra") == "none"_L1) {
        spec.registrationAuthority = std::nullopt;
    } else if (call.has("--ra")) {
        spec.registrationAuthority = pki::KeySpec::fromText(call.value("--ra"));
    }
    return spec;
}

}  // namespace scepter::app
