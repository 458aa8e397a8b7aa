#include "doctor/examination.h"

#include "pki/digest.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

// Reserved for names that exist nowhere: RFC 2606, section 2.
const auto strangersName = u"nobody.scepter-doctor.invalid"_s;

}  // namespace

Examination::Examination(Patient patient, Found found)
    : m_patient(std::move(patient)),
      m_found(std::move(found)),
      m_conversation(m_patient.url),
      m_wrongChallenge("WRONG" + pki::randomBytes(8).toHex().toUpper()) {}

Result<void> Examination::run() {
    if (auto begun = m_conversation.begin(); !begun) return begun;
    auto names = client::RequestedNames::of(m_patient.fqdn, m_patient.ipAddress, m_patient.serialNumber);
    if (!names) return names.fault();
    m_names = *std::move(names);
    auto strangerNames = client::RequestedNames::of(strangersName, {}, {});
    if (!strangerNames) return strangerNames.fault();
    m_strangerNames = *std::move(strangerNames);
    auto router = PretendRouter::make(*m_names);
    if (!router) return router.fault();
    m_router = *std::move(router);
    auto stranger = PretendRouter::make(*m_strangerNames);
    if (!stranger) return stranger.fault();
    m_stranger = *std::move(stranger);

    checkOffer();
    checkAuthorityCertificates();
    checkNextAuthority();
    checkCarriages();
    checkWrongOperations();
    checkAlgorithms();
    checkReplyForm();
    checkRefusals();
    checkForeignKeys();
    checkEnrolment();
    return {};
}

Examination::Told Examination::ask(const PretendRouter &router, Probe probe, const Secret &challenge) {
    const auto request = router.request(probe.digest, challenge);
    if (!request) return request.fault();
    probe.messageData = request->bytes();
    probe.password = challenge.bytes();
    return m_conversation.say(router, probe);
}

Examination::Told Examination::askInVain(Probe probe) {
    return ask(*m_stranger, std::move(probe), m_wrongChallenge);
}

void Examination::add(const QString &area, const QString &check, Verdict verdict, const QString &seen,
                      const QString &rule) {
    m_found({area, check, verdict, seen, rule});
}

void Examination::judge(const QString &area, const QString &check, bool isGood, Verdict otherwise, const QString &seen,
                        const QString &rule) {
    add(area, check, isGood ? Verdict::Good : otherwise, seen, rule);
}

void Examination::judgeRefusal(const QString &area, const QString &check, const Told &told, const QString &rule) {
    if (!told) return add(area, check, Verdict::NotTried, told.fault().sentence, rule);
    if (told->isSuccess() || told->isPending()) return add(area, check, Verdict::Wrong, told->text(), rule);
    // A server that fails itself, or says nothing, has issued nothing either; but the device learns nothing from it.
    judge(area, check, told->isRefusal(), Verdict::Lacking, told->text(), rule);
}

void Examination::skip(const QString &area, const QStringList &checks, const QString &reason) {
    for (const QString &check : checks) add(area, check, Verdict::NotTried, reason);
}

}  // namespace scepter::doctor
