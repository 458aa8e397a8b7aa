#include "endpoints/ndes_admin_endpoint.h"

#include "endpoints/attempt.h"
#include "endpoints/ndes_passwords.h"
#include "endpoints/ndes_sign_in.h"
#include "verdict.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

namespace {

void fill(http::Response &response, const QString &page, const NdesSettings &settings) {
    response.contentType = ndesContentType(settings.encoding);
    response.body = encodedNdesPage(page, settings.encoding);
}

/// A page for somebody who has signed in, who is no stranger to be counted.
http::Response pageWithout(Attempt &attempt, int status, Rejected rejected, const QString &page,
                           const NdesSettings &settings) {
    http::Response response = attempt.notScep(status, std::move(rejected));
    response.outcome = http::Response::Outcome::Served;
    fill(response, page, settings);
    return response;
}

http::Response notOverPlainHttp(Attempt &attempt, const NdesSettings &settings) {
    const QString sentence = u"This page is served over HTTPS only: names and passwords would be read on the way."_s;
    http::Response response =
        attempt.notScep(403, {.check = Check::Http,
                              .sentence = sentence,
                              .seen = u"HTTP without TLS"_s,
                              .expected = u"HTTPS (listener.https), or the setting ndes.http switched on"_s});
    fill(response, ndesRefusalPage(sentence), settings);
    return response;
}

http::Response notPermitted(Attempt &attempt, const NdesAccount &account, const NdesSettings &settings) {
    return pageWithout(attempt, 200,
                       {.check = Check::Signer,
                        .sentence = u"The account %1 may not fetch passwords."_s.arg(account.name),
                        .seen = u"an account without the permission to enrol"_s,
                        .expected = u"an account that may enrol"_s},
                       ndesNoPermissionPage(), settings);
}

http::Response cacheFull(Attempt &attempt, const NdesSettings &settings) {
    return pageWithout(attempt, 200,
                       {.check = Check::Challenge,
                        .sentence = u"As many passwords are unused as may be."_s,
                        .seen = u"%1 unused passwords"_s.arg(settings.passwordMax),
                        .expected = u"fewer than %1 (ndes.password-max)"_s.arg(settings.passwordMax)},
                       ndesCacheFullPage(settings.passwordMax, int(settings.validity.count())), settings);
}

NdesPassword shownOf(const NdesSettings &settings, const Entrance &entrance, const NdesDevice &device, Secret text) {
    NdesPassword shown{
        caThumbprint(entrance.authority->authority.certificate().der()), std::move(text), {}, device.fqdn};
    if (settings.kind == NdesSettings::Kind::OneTime) shown.minutesValid = int(settings.validity.count());
    return shown;
}

QString givenSentence(const NdesSettings &settings, const NdesDevice &device, const NdesAccount &account) {
    if (settings.kind == NdesSettings::Kind::Single)
        return u"The NDES account %1 fetched the single password, for any device of the profile %2."_s.arg(
            account.name, settings.profile);
    const QString whom = device.fqdn.isEmpty() ? u"any device of the profile %1"_s.arg(settings.profile) : device.fqdn;
    return u"The NDES account %1 fetched a password for %2, good for %3 minutes."_s.arg(account.name, whom)
        .arg(settings.validity.count());
}

}  // namespace

http::Response NdesAdminEndpoint::answer(const http::Request &request, const NdesSettings &settings) const {
    Attempt attempt(m_parts, request);
    http::Response response = ask(attempt, request, settings);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

http::Response NdesAdminEndpoint::ask(Attempt &attempt, const http::Request &request,
                                      const NdesSettings &settings) const {
    if (request.scheme != http::Scheme::Https && settings.plainHttp == NdesSettings::PlainHttp::Refused)
        return notOverPlainHttp(attempt, settings);
    attempt.trace().pass(Check::Http, u"The request reached the NDES page."_s, requestLine(request));
    auto signedIn = signIn(m_parts, attempt, request);
    if (auto *response = std::get_if<http::Response>(&signedIn)) return std::move(*response);
    return give(attempt, request, settings, std::get<NdesAccount>(signedIn));
}

http::Response NdesAdminEndpoint::give(Attempt &attempt, const http::Request &request, const NdesSettings &settings,
                                       const NdesAccount &account) const {
    if (!account.mayEnrol) return notPermitted(attempt, account, settings);
    const auto entrance = m_entrances.find({settings.profile});
    if (!entrance) return attempt.faulted(Check::Registration, entrance.fault());
    if (entrance->isForEveryProfile())
        return attempt.faulted(Check::Registration, {FaultKind::Unavailable,
                                                     u"The setting ndes.profile names the profile %1, and there is "
                                                     u"none of this name."_s.arg(settings.profile)});
    const auto askedFor = askedName(request);
    const auto device = askedFor
                            ? ndesDevice(*m_parts.ledger, settings, entrance->profile, *askedFor, m_parts.clock->now())
                            : Result<NdesDevice>(askedFor.fault());
    if (!device) {
        const Fault &fault = device.fault();
        if (fault.kind != FaultKind::Malformed && fault.kind != FaultKind::Refused)
            return attempt.faulted(Check::Registration, fault);
        return pageWithout(attempt, httpStatus(fault.kind),
                           {.check = Check::Registration,
                            .sentence = fault.sentence,
                            .seen = askedFor ? *askedFor : QString(),
                            .expected = u"?fqdn= and the name of a device of the profile %1"_s.arg(settings.profile)},
                           ndesRefusalPage(fault.sentence), settings);
    }
    if (!device->fqdn.isEmpty()) {
        attempt.transaction().fqdn = device->fqdn;
        attempt.trace().pass(Check::Registration, u"%1 is covered by an open registration."_s.arg(device->fqdn));
    }
    if (request.method != "HEAD") return givePassword(attempt, settings, *entrance, *device, account);
    http::Response response =
        attempt.given(u"The NDES account %1 asked whether the page is there."_s.arg(account.name));
    const Secret none(QByteArray(2 * settings.passwordOctets, '0'));
    fill(response, ndesPasswordPage(shownOf(settings, *entrance, *device, none.copy())), settings);
    return response;
}

http::Response NdesAdminEndpoint::givePassword(Attempt &attempt, const NdesSettings &settings, const Entrance &entrance,
                                               const NdesDevice &device, const NdesAccount &account) const {
    auto password = settings.kind == NdesSettings::Kind::Single
                        ? singleNdesPassword(m_parts, settings, account.name)
                        : newNdesPassword(m_parts, settings, device, account.name);
    if (!password && password.fault().kind == FaultKind::Refused) return cacheFull(attempt, settings);
    if (!password) return attempt.faulted(Check::Challenge, password.fault());
    attempt.trace().pass(Check::Challenge, settings.kind == NdesSettings::Kind::Single
                                               ? u"The single password was shown."_s
                                               : u"A password was made and shown."_s);
    http::Response response = attempt.given(givenSentence(settings, device, account));
    fill(response, ndesPasswordPage(shownOf(settings, entrance, device, *std::move(password))), settings);
    return response;
}

http::Response ndesInformation(const ResponderParts &parts, const NdesSettings &settings) {
    const bool isServedThere =
        parts.publicUrl.startsWith("https:"_L1) || settings.plainHttp == NdesSettings::PlainHttp::Allowed;
    const QString path = u"/certsrv/mscep_admin/"_s;
    http::Response response;
    fill(response,
         ndesServicePage(isServedThere && !parts.publicUrl.isEmpty() ? parts.publicUrl + path
                                                                     : path + u" of this server, over HTTPS"_s),
         settings);
    return response;
}

}  // namespace scepter::endpoints
