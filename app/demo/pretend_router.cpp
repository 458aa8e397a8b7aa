#include "app/demo/pretend_router.h"

#include <QUrl>

namespace scepter::app {
using namespace Qt::StringLiterals;

std::vector<PretendRouter> pretendRouters() {
    using Knows = PretendRouter::Knows;
    std::vector<PretendRouter> routers;
    routers.push_back({.fqdn = u"r2.demo.example"_s,
                       .story = u"is registered, and somebody mistyped its challenge"_s,
                       .knows = Knows::AWrongChallenge});
    routers.push_back(
        {.fqdn = u"r9.demo.example"_s, .story = u"was never registered"_s, .knows = Knows::NothingThatIsRegistered});
    routers.push_back({.fqdn = u"fw1.demo.example"_s,
                       .story = u"has a static challenge and speaks GET, as old devices do"_s,
                       .knows = Knows::ItsStaticChallenge,
                       .transport = PretendRouter::Transport::Get});
    routers.push_back({.fqdn = u"r1.demo.example"_s,
                       .ipAddress = u"192.0.2.17"_s,
                       .serialNumber = u"SN-0042"_s,
                       .story = u"has the one-time challenge that was made for it"_s,
                       .knows = Knows::ItsDynamicChallenge});
    return routers;
}

Result<client::Enrolment> enrol(const PretendRouter &router, const QString &url) {
    client::EnrolmentOptions options;
    options.url = QUrl(url);
    options.fqdn = router.fqdn;
    options.ipAddress = router.ipAddress;
    options.serialNumber = router.serialNumber;
    options.challenge = router.challenge.copy();
    options.useGet = router.transport == PretendRouter::Transport::Get;
    return client::enrol(std::move(options));
}

}  // namespace scepter::app
