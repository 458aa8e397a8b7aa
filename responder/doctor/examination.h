// A pretend router visits a SCEP server and says what it found, check by check. Loads nothing and breaks nothing, but
// what it asks for with a right challenge is issued.
#pragma once

#include <functional>
#include <optional>

#include "doctor/conversation.h"
#include "doctor/finding.h"
#include "doctor/patient.h"

namespace scepter::doctor {

class Examination {
public:
    /// `found` is called with each finding as it is made.
    using Found = std::function<void(const Finding &finding)>;
    Examination(Patient patient, Found found);

    /// Blocks, with an event loop of its own while it waits for answers. Unavailable when there is no talking to the
    /// server; whatever the server does wrong is a finding, not a fault.
    Result<void> run();

private:
    /// A request over the doctor's own key with a challenge; its answer, or why it could not be written.
    using Told = Result<Heard>;

    void checkOffer();
    void checkAuthorityCertificates();
    void checkNextAuthority();
    void checkCarriages();
    void checkWrongOperations();
    void checkAlgorithms();
    void checkReplyForm();
    void checkRefusals();
    void checkForeignKeys();
    void checkEnrolment();
    void checkPending(const Probe &probe, const Heard &asked);
    void checkCertificate(const pki::Certificate &certificate);
    void checkRepetition(const Probe &probe, const Heard &asked, const pki::Certificate &certificate);
    void checkRenewals(const pki::Certificate &certificate);
    void checkQueries(const pki::Certificate &certificate);
    void skip(const QString &area, const QStringList &checks, const QString &reason);

    /// Asks for what nobody registered, with a challenge that nobody made.
    Told askInVain(Probe probe);
    Told ask(const PretendRouter &router, Probe probe, const Secret &challenge);
    void add(const QString &area, const QString &check, Verdict verdict, const QString &seen, const QString &rule = {});
    /// Good or `otherwise`.
    void judge(const QString &area, const QString &check, bool isGood, Verdict otherwise, const QString &seen,
               const QString &rule = {});
    /// Good when it was refused, Wrong when it was issued or kept for a decision, Lacking when nothing came back.
    void judgeRefusal(const QString &area, const QString &check, const Told &told, const QString &rule = {});

    Patient m_patient;
    Found m_found;
    Conversation m_conversation;
    std::optional<client::RequestedNames> m_names, m_strangerNames;
    std::optional<PretendRouter> m_router;    ///< what the patient may know
    std::optional<PretendRouter> m_stranger;  ///< whom it cannot know
    Secret m_wrongChallenge;
};

/// "Transport" and so on, in the order in which they are examined.
namespace area {
inline constexpr auto offer = u"What it offers";
inline constexpr auto transport = u"How it is reached";
inline constexpr auto algorithms = u"Algorithms";
inline constexpr auto replies = u"Replies";
inline constexpr auto refusals = u"What it must refuse";
inline constexpr auto enrolment = u"Enrolment";
inline constexpr auto renewal = u"Renewal";
inline constexpr auto queries = u"Queries";
}  // namespace area

}  // namespace scepter::doctor
