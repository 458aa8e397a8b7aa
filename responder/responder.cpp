#include "responder.h"

#include "endpoints/attempt.h"
#include "endpoints/ca_endpoint.h"
#include "endpoints/crl_endpoint.h"
#include "endpoints/health_endpoint.h"
#include "endpoints/route.h"
#include "endpoints/scep_endpoint.h"

namespace scepter {

using namespace Qt::StringLiterals;

struct Responder::Endpoints {
    explicit Endpoints(ResponderParts given) : parts(std::move(given)) {}

    http::Response answer(const http::Request &request) const {
        const endpoints::Route route = endpoints::route(request.path);
        if (route == endpoints::Route::Unknown) return unknownPath(request);
        if (!endpoints::allows(route, request.method)) return wrongMethod(route, request);
        switch (route) {
            case endpoints::Route::Scep:
                return scep.answer(request);
            case endpoints::Route::Crl:
                return crl.answer();
            case endpoints::Route::CaCertificate:
                return ca.answer();
            case endpoints::Route::Health:
            case endpoints::Route::Unknown:
                break;
        }
        return health.answer();
    }

    http::Response unknownPath(const http::Request &request) const {
        endpoints::Attempt attempt(parts, request);
        return attempt.notScep(404,
                               {.check = Check::Http,
                                .sentence = u"The address is right, the path is not: SCEP is served at /scep."_s,
                                .seen = endpoints::requestLine(request),
                                .expected = u"/scep, with or without something behind it such as /pkiclient.exe"_s});
    }

    http::Response wrongMethod(endpoints::Route route, const http::Request &request) const {
        endpoints::Attempt attempt(parts, request);
        const QByteArray allowed = endpoints::allowedMethods(route);
        auto response = attempt.notScep(405, {.check = Check::Http,
                                              .sentence = u"The method %1 is not served at this path."_s.arg(
                                                  QString::fromLatin1(request.method.left(16))),
                                              .seen = endpoints::requestLine(request),
                                              .expected = QString::fromLatin1(allowed)});
        response.headers.emplace_back("Allow", allowed);
        return response;
    }

    const ResponderParts parts;
    const endpoints::ScepEndpoint scep{parts};
    const endpoints::CrlEndpoint crl{parts};
    const endpoints::CaEndpoint ca{parts};
    const endpoints::HealthEndpoint health{parts};
};

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
        endpoints::recordRejection(m_endpoints->parts, rejection);
    } catch (...) {
        // What could not be noted was rejected nevertheless.
    }
}

}  // namespace scepter
