#include "endpoints/ndes_sign_in.h"

#include "endpoints/basic_credentials.h"
#include "pki/digest.h"
#include "pki/password_hash.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

namespace {

/// Guessing costs time beyond that of the hash; the tick by which answers are held back hides the rest of the
/// differences.
constexpr std::chrono::seconds wrongDelay{1};
constexpr qsizetype longestScheme = 16;
const QString expectedCredentials = u"name and password of an NDES account, by HTTP Basic"_s;

/// The client learns nothing of what the trace says.
http::Response unauthorized(Attempt &attempt, Rejected rejected) {
    http::Response response = attempt.notScep(401, std::move(rejected));
    response.body = "Sign in with the name and the password of an NDES account.\n";
    response.headers.emplace_back("WWW-Authenticate", "Basic realm=\"NDES\", charset=\"UTF-8\"");
    return response;
}

http::Response withoutCredentials(Attempt &attempt, const QByteArray &authorization) {
    const QByteArray scheme = authorization.left(authorization.indexOf(' ')).left(longestScheme);
    const bool isBasic = scheme.compare("Basic", Qt::CaseInsensitive) == 0;
    const QString sentence =
        authorization.isEmpty() ? u"No account name and password were sent; most programs ask so once before they do."_s
        : isBasic               ? u"What was sent as account name and password cannot be read."_s
                  : u"The client offers the authentication %1, and only Basic is served: set it to Basic."_s.arg(
                        QString::fromLatin1(scheme));
    return unauthorized(attempt,
                        {.check = Check::Signer,
                         .sentence = sentence,
                         .seen = authorization.isEmpty() ? u"no header Authorization"_s : QString::fromLatin1(scheme),
                         .expected = expectedCredentials});
}

http::Response wrongCredentials(Attempt &attempt, const QString &user, const QString &sentence) {
    http::Response response = unauthorized(
        attempt, {.check = Check::Signer, .sentence = sentence, .seen = user, .expected = expectedCredentials});
    response.delay = wrongDelay;
    return response;
}

/// Takes the time of the slow hash for a user without an account too.
Result<bool> isPasswordOf(const std::optional<NdesAccount> &account, const Secret &password) {
    static const QByteArray nobodys = pki::passwordHash(pki::randomBytes(16));
    const auto matches = pki::passwordMatches(password.bytes(), account ? account->verifier : nobodys);
    if (!matches) return Fault{FaultKind::Internal, matches.fault().sentence};
    return *matches && account;
}

QString lockedSentence(const QString &name) {
    return u"The account %1 is locked, because %2 wrong passwords came in a row."_s.arg(name).arg(ndesFailuresAllowed);
}

}  // namespace

std::variant<NdesAccount, http::Response> signIn(const ResponderParts &parts, Attempt &attempt,
                                                 const http::Request &request) {
    const QByteArray authorization = request.header("Authorization");
    const auto credentials = basicCredentials(authorization);
    if (!credentials) return withoutCredentials(attempt, authorization);
    const QString &user = credentials->user;
    const auto account = parts.ledger->ndesAccount(accountNames(user));
    if (!account) return attempt.faulted(Check::Signer, account.fault());
    const auto isRight = isPasswordOf(*account, credentials->password);
    if (!isRight) return attempt.faulted(Check::Signer, isRight.fault());
    if (!*account) return wrongCredentials(attempt, user, u"There is no NDES account of this name."_s);

    const QString &name = (*account)->name;
    if ((*account)->isLockedAt(parts.clock->now()))
        return wrongCredentials(
            attempt, user,
            lockedSentence(name) + u" It may sign in from %1 on."_s.arg(iso8601(*(*account)->lockedUntil)));
    using SignIn = ResponderLedger::SignIn;
    const auto counted =
        parts.ledger->recordSignIn((*account)->id, *isRight ? SignIn::Succeeded : SignIn::Failed, request.peer);
    if (!counted && counted.fault().kind == FaultKind::Refused)
        return wrongCredentials(attempt, user, lockedSentence(name));
    if (!counted) return attempt.faulted(Check::Signer, counted.fault());
    if (!*isRight) return wrongCredentials(attempt, user, u"The password of the account %1 is wrong."_s.arg(name));
    attempt.trace().pass(Check::Signer, u"The account %1 signed in."_s.arg(name), user);
    return **account;
}

}  // namespace scepter::endpoints
