#include "responder.h"

#include "endpoints/attempt.h"
#include "endpoints/ca_endpoint.h"
#include "endpoints/crl_endpoint.h"
#include "endpoints/health_endpoint.h"
#include "endpoints/ndes_admin_endpoint.h"
#include "endpoints/route.h"
#include "endpoints/scep_endpoint.h"
#include "scep/operation.h"

namespace scepter {

using namespace Qt::StringLiterals;

namespace {

using endpoints::Served;

/// What anybody may have at any time: it is cheap, it is no secret, and devices ask for it again before each attempt.
bool isOpenToAll(const http::Request &request, const authority::Authorities &authorities) {
    const endpoints::Route route = endpoints::route(request.path);
    if (route.served == Served::Crl || route.served == Served::CaCertificate)
        return authorities.find(route.name) != nullptr;
    if (route.served == Served::Health) return true;
    if (route.served != Served::Scep && route.served != Served::NdesScep) return false;
    const auto operation = scep::operation(request.method, request.query, request.body);
    return operation && (std::holds_alternative<scep::GetCaCaps>(*operation) ||
                         std::holds_alternative<scep::GetCaCert>(*operation) ||
                         std::holds_alternative<scep::GetNextCaCert>(*operation));
}

bool namesNoOperation(const http::Request &request) {
    if (request.method != "GET" && request.method != "HEAD") return false;
    const auto operation = scep::operation("GET", request.query, {});
    const auto *unknown = operation ? std::get_if<scep::UnknownOperation>(&*operation) : nullptr;
    return unknown && unknown->name.isEmpty();
}

QString tooManyFailures(const endpoints::FailureLimit::Block &block) {
    return u"%1 attempts from this address failed within the last minute. It may try again in %2 seconds."_s
        .arg(block.failures)
        .arg(block.retryAfter.count());
}

}  // namespace

struct Responder::Endpoints {
    explicit Endpoints(ResponderParts given) : parts(std::move(given)) {}

    http::Response answer(const http::Request &request) {
        const Instant now = parts.clock->now();
        if (const auto block = failures.check(request.peer, now); block && !isOpenToAll(request, *parts.authorities))
            return blocked(*block, request);
        http::Response response = routed(request);
        if (response.outcome == http::Response::Outcome::Refused && !isOpenToAll(request, *parts.authorities))
            failures.countFailure(request.peer, now);
        return response;
    }

    void note(const http::Rejection &rejection) {
        const Instant now = parts.clock->now();
        const auto block = failures.check(rejection.peer, now);
        if (!block) {
            failures.countFailure(rejection.peer, now);
            return endpoints::recordRejection(parts, rejection);
        }
        if (!failures.takeOccasion(rejection.peer)) return;
        http::Rejection last = rejection;
        last.sentence = tooManyFailures(*block);
        endpoints::recordRejection(parts, last);
    }

    http::Response blocked(const endpoints::FailureLimit::Block &block, const http::Request &request) {
        const QString sentence = tooManyFailures(block);
        http::Response response = endpoints::textAnswer(429, sentence);
        if (failures.takeOccasion(request.peer)) {
            endpoints::Attempt attempt(parts, request);
            response = attempt.notScep(429, {.check = Check::Http,
                                             .sentence = sentence,
                                             .seen = u"%1 failures"_s.arg(block.failures),
                                             .expected = u"fewer than %1 a minute"_s.arg(failures.rules().failures)});
        }
        response.headers.emplace_back("Retry-After", QByteArray::number(qint64(block.retryAfter.count())));
        return response;
    }

    http::Response routed(const http::Request &request) const {
        const endpoints::Route route = endpoints::route(request.path);
        return endpoints::isOfNdes(route.served) ? ndesRouted(request, route) : routed(request, route);
    }

    /// What is there while NDES is on only.
    http::Response ndesRouted(const http::Request &request, const endpoints::Route &route) const {
        const auto settings = endpoints::ndesSettings(*parts.ledger);
        // Where the ledger cannot be read, SCEP has its own way to say so.
        if (route.served == Served::NdesScep && (!settings || !*settings)) return routed(request, {Served::Scep});
        if (!settings) return endpoints::textAnswer(503, u"This cannot be told now. Try again later."_s);
        if (!*settings) return unknownPath(request);
        if (request.method == "OPTIONS" || !endpoints::allows(route.served, request.method))
            return routed(request, route);
        if (route.served == Served::NdesAdmin) return ndesAdmin.answer(request, **settings);
        if (namesNoOperation(request)) return endpoints::ndesInformation(parts, **settings);
        return scep.answer(request, {(*settings)->profile, (*settings)->passwords});
    }

    http::Response routed(const http::Request &request, const endpoints::Route &route) const {
        if (route.served == Served::Nothing) return unknownPath(request);
        // RFC 9110, section 9.3.7.
        if (request.method == "OPTIONS") return {204, {}, {}, {{"Allow", endpoints::allowedMethods(route.served)}}};
        if (!endpoints::allows(route.served, request.method)) return wrongMethod(route.served, request);
        switch (route.served) {
            case Served::Scep:
                return scep.answer(request, {route.name});
            case Served::Crl:
            case Served::CaCertificate:
                return file(route, request);
            case Served::Health:
            case Served::NdesAdmin:
            case Served::NdesScep:
            case Served::NdesFolder:
            case Served::Nothing:
                break;
        }
        return health.answer();
    }

    /// What an authority publishes under its name.
    http::Response file(const endpoints::Route &route, const http::Request &request) const {
        const auto *authority = parts.authorities->find(route.name);
        if (!authority) {
            endpoints::Attempt attempt(parts, request);
            return attempt.notScep(404, {.check = Check::Http,
                                         .sentence = u"There is no CA of the name %1 here."_s.arg(route.name),
                                         .seen = endpoints::requestLine(request),
                                         .expected = u"the name of a CA of this site, as in %1"_s.arg(
                                             endpoints::crlPath(parts.authorities->first().record.name))});
        }
        return route.served == Served::Crl ? crl.answer(*authority)
                                                      : endpoints::caCertificateAnswer(*authority);
    }

    http::Response unknownPath(const http::Request &request) const {
        endpoints::Attempt attempt(parts, request);
        return attempt.notScep(404,
                               {.check = Check::Http,
                                .sentence = u"The address is right, the path is not: SCEP is served at /scep."_s,
                                .seen = endpoints::requestLine(request),
                                .expected = u"/scep, with or without something behind it such as /pkiclient.exe"_s});
    }

    http::Response wrongMethod(Served served, const http::Request &request) const {
        endpoints::Attempt attempt(parts, request);
        const QByteArray allowed = endpoints::allowedMethods(served);
        auto response = attempt.notScep(405, {.check = Check::Http,
                                              .sentence = u"The method %1 is not served at this path."_s.arg(
                                                  QString::fromLatin1(request.method.left(16))),
                                              .seen = endpoints::requestLine(request),
                                              .expected = QString::fromLatin1(allowed)});
        response.headers.emplace_back("Allow", allowed);
        return response;
    }

    const ResponderParts parts;
    endpoints::GuessLimit guesses;
    const endpoints::ScepEndpoint scep{parts, guesses};
    const endpoints::CrlEndpoint crl{parts};
    const endpoints::HealthEndpoint health{parts};
    const endpoints::NdesAdminEndpoint ndesAdmin{parts};
    endpoints::FailureLimit failures{parts.failures};
};

QString crlUrl(const QString &publicUrl, const QString &authority) {
    return publicUrl + endpoints::crlPath(authority);
}

Responder::Responder(ResponderParts parts) : m_endpoints(std::make_unique<Endpoints>(std::move(parts))) {}

Responder::~Responder() = default;

http::Response Responder::handle(const http::Request &request) {
    // The one place where an exception (no memory left, say) could leave for a thread that cannot know what to answer.
    try {
        return m_endpoints->answer(request);
    } catch (...) {
        return endpoints::textAnswer(500, u"The responder failed. Try again later."_s);
    }
}

void Responder::noteRejection(const http::Rejection &rejection) {
    try {
        m_endpoints->note(rejection);
    } catch (...) {
        // What could not be noted was rejected nevertheless.
    }
}

}  // namespace scepter
