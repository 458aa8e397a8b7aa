// What must not be issued, whoever asks. A server that fails here gives certificates to strangers.
#include "base/clock.h"
#include "doctor/examination.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

const QString here = QStringView(area::refusals).toString();

void flipLastBit(QByteArray &message) {
    if (!message.isEmpty()) message.back() = char(message.back() ^ 1);
}

}  // namespace

void Examination::checkRefusals() {
    judgeRefusal(here, u"A wrong challenge"_s, askInVain({}), u"RFC 8894, 7.3"_s);
    judgeRefusal(here, u"No challenge"_s, ask(*m_stranger, {}, Secret()), u"RFC 8894, 7.3"_s);
    if (!m_patient.challenge.isEmpty()) {
        judgeRefusal(here, u"A wrong challenge for the device that it knows"_s, ask(*m_router, {}, m_wrongChallenge),
                     u"RFC 8894, 7.3"_s);
    }
    for (const char *type : {"17", "18", "99", "3"}) {
        Probe probe;
        probe.messageType = type;
        // With the right challenge: what is refused must be the type. It is not spent by a refusal.
        const bool knowsChallenge = !m_patient.challenge.isEmpty();
        const QString check = qstrcmp(type, "17") == 0
                                  ? u"A RenewalReq that a stranger signed"_s
                                  : u"A request with the message type %1"_s.arg(QLatin1StringView(type));
        judgeRefusal(here, check,
                     ask(knowsChallenge ? *m_router : *m_stranger, probe,
                         knowsChallenge ? m_patient.challenge : m_wrongChallenge),
                     qstrcmp(type, "18") == 0 ? u"CVE-2026-30836"_s : u"RFC 8894, 3.2.1.2"_s);
    }
    Probe spoilt;
    spoilt.spoil = flipLastBit;
    judgeRefusal(here, u"A signature with one wrong bit"_s,
                 ask(*m_router, spoilt, m_patient.challenge.isEmpty() ? m_wrongChallenge : m_patient.challenge),
                 u"RFC 8894, 3.2"_s);
}

void Examination::checkForeignKeys() {
    const Secret &challenge = m_patient.challenge.isEmpty() ? m_wrongChallenge : m_patient.challenge;
    const PretendRouter &asked = m_patient.challenge.isEmpty() ? *m_stranger : *m_router;

    const QString sealedToAnother = u"An envelope for somebody else"_s;
    const auto other = PretendRouter::make(*m_strangerNames);
    if (!other) return skip(here, {sealedToAnother}, other.fault().sentence);
    Probe elsewhere;
    elsewhere.recipient = other->certificate();
    judgeRefusal(here, sealedToAnother, ask(asked, elsewhere, challenge), u"RFC 8894, 3.2.2"_s);

    const QString signedByAnother = u"A request for one key, signed with another"_s;
    const auto request = asked.request(pki::Digest::Sha256, challenge);
    if (!request) return skip(here, {signedByAnother}, request.fault().sentence);
    Probe stolen;
    stolen.messageData = request->bytes();
    stolen.certifiedKey = asked.key().publicKey();
    judgeRefusal(here, signedByAnother, m_conversation.say(*other, stolen), u"the reply would go to a stranger"_s);

    QByteArray unproven(request->bytes().constData(), request->bytes().size());
    flipLastBit(unproven);
    const Secret wiped(std::move(unproven));
    Probe forged;
    forged.messageData = wiped.bytes();
    judgeRefusal(here, u"A request whose own signature is wrong"_s, m_conversation.say(asked, forged),
                 u"proof of possession"_s);

    Probe poll;
    poll.messageType = "20";
    const QByteArray names = QByteArray::fromHex("300430003000");
    poll.messageData = names;
    judgeRefusal(here, u"A poll for a transaction that is none"_s, m_conversation.say(*m_stranger, poll),
                 u"RFC 8894, 4.4"_s);
}

}  // namespace scepter::doctor
