// The why ladder: every check that one transaction met, what was seen and what was expected.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "base/result.h"
#include "records/weak_algorithms.h"

namespace scepter {

/// The rungs, in the order in which a request climbs them.
enum class Check {
    Connection,
    Http,
    Base64,
    OuterSignature,
    Decryption,
    RequestSignature,
    Signer,
    Registration,
    Challenge,
    AddressAndSerial,
    Policy,
    Approval,
    Certificate,
    Reply,
};

enum class RungState {
    Passed,
    Noted,       ///< accepted, but it deviates from the standard or is weak
    Waiting,  ///< for a person's decision
    Failed,
    NotReached,
};

/// What the product can do about a failed rung. The desktop shows it as a button, `scepter why` as a command.
enum class Fix { None, RegisterDevice, NewChallenge, EnableDevice, AllowWeakAlgorithms, EditRegistration, OpenTransaction, DecideRequest, AdoptRequest, OpenCertificate };

struct Rung {
    Check check = Check::Connection;
    RungState state = RungState::NotReached;
    QString sentence;  ///< one plain English sentence; never a secret
    QString seen;
    QString expected;
    Fix fix = Fix::None;
    QString fixTarget;  ///< what the fix is about: a host name, a transaction number

    bool operator==(const Rung &) const = default;
};

/// Collects rungs while a request climbs. One failed rung ends the climb; only the reply comes after it. Texts are cut at
/// 1,000 characters.
class Trace {
public:
    void pass(Check check, QString sentence, QString seen = {});
    void note(Check check, QString sentence, QString seen = {}, QString expected = {});
    void wait(Check check, QString sentence, QString seen = {}, Fix fix = Fix::None, QString fixTarget = {});
    void fail(Rung rung);
    void fail(Check check, QString sentence, QString seen = {}, QString expected = {}, Fix fix = Fix::None, QString fixTarget = {});

    const std::vector<Rung> &rungs() const & { return m_rungs; }
    /// By value: a loop over the rungs of a temporary would outlive them.
    std::vector<Rung> rungs() && { return std::move(m_rungs); }
    const Rung *failed() const;
    /// All rungs in ladder order, those that were never met as NotReached; what `why` and the desktop show.
    std::vector<Rung> ladder() const;

    QByteArray toJson() const;
    static Result<Trace> fromJson(const QByteArray &json);

private:
    void add(Rung rung);

    std::vector<Rung> m_rungs;
};

/// English titles and sentences of the ladder, for the command line and the log.
QString title(Check check);
QString title(RungState state);
/// What a person can do: a command for the terminal. Empty for Fix::None. `weak`: those that Fix::AllowWeakAlgorithms
/// is to allow, for 90 days.
QString command(Fix fix, const QString &target, const QString &site, WeakAlgorithms weak = allWeakAlgorithms);

}  // namespace scepter
