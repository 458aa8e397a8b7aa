#include "endpoints/opened_envelope.h"

#include "admission/message_form.h"
#include "pki/der_reader.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

bool isOneSequence(QByteArrayView content) {
    pki::DerReader reader(content);
    return reader.next(pki::tag::sequence, "content") && reader.atEnd();
}

}  // namespace

Fault unopened() {
    return {FaultKind::Undecryptable,
            u"The message could not be decrypted, or does not hold what it should, signed with its own key where it is "
            u"a request. Fetch the CA certificate again."_s};
}

Result<OpenedEnvelope> openEnvelope(const scep::Sealed &sealed, std::span<const pki::Opener> openers,
                                    const Entrances &entrances) {
    auto unsealed = scep::unseal(sealed, openers);
    if (!unsealed) return unsealed.fault();
    const auto *owner = unsealed->opener ? entrances.ownerOf(*unsealed->opener) : nullptr;
    // A wrong key gives octets at random: that is no message, and it gets no other answer than a wrong padding.
    if (!owner || !isOneSequence(unsealed->content.bytes()))
        return {FaultKind::Undecryptable, u"The envelope was opened with a wrong key: it holds no message."_s};
    return OpenedEnvelope{std::move(unsealed->content), unsealed->cipher, unsealed->keyTransport,
                          std::move(unsealed->deviations), owner};
}

Result<OpenedEnvelope> openEnvelope(const Received &received, const Entrances &entrances) {
    Trace &trace = received.attempt.trace();
    auto opened = openEnvelope(received.sealed, entrances.openersOf(received.entrance), entrances);
    if (!opened && opened.fault().kind == FaultKind::Undecryptable) {
        const pki::Certificate &recipient = received.entrance.authority->authority.responder().certificate;
        trace.fail(Check::Decryption, opened.fault().sentence, u"an envelope that none of our keys opens"_s,
                   u"an envelope for \"%1\""_s.arg(recipient.subject().text()));
        return unopened();
    }
    if (!opened) {
        trace.fail(Check::Decryption, opened.fault().sentence);
        return opened;
    }
    received.attempt.answerAs(opened->authority->authority);
    trace.pass(Check::Decryption, u"The envelope was opened."_s,
               u"%1, for the CA %2"_s.arg(name(opened->cipher), opened->authority->record.name));
    return opened;
}

std::optional<admission::Refuse> checkEnvelopeForm(const Received &received, const OpenedEnvelope &opened,
                                                   Instant now) {
    return admission::checkForm({opened.deviations}, received.entrance.profile, Check::Decryption, now,
                                received.attempt.trace());
}

}  // namespace scepter::endpoints
