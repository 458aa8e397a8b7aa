// Which of the ways in which clients are known to send a request arrive. RFC 8894, section 4.
#include "client/authority_certificates.h"
#include "doctor/examination.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

const QString here = QStringView(area::transport).toString();

struct Way {
    Carriage carriage;
    const char16_t *check;
    const char16_t *who;
    Verdict otherwise;
};

constexpr Way ways[]{
    {Carriage::Post, u"PKIOperation by POST", u"RFC 8894, 2.9", Verdict::Wrong},
    {Carriage::Get, u"PKIOperation by GET", u"certmonger, Cisco IOS", Verdict::Lacking},
    {Carriage::GetPlus, u"GET with '+' and '/' as they are", u"jscep, macOS", Verdict::Lacking},
    {Carriage::GetLines, u"GET with line breaks in the base64", u"sscep, Cisco IOS", Verdict::Lacking},
    {Carriage::GetUrlSafe, u"GET with the URL-safe alphabet", u"micromdm scepclient", Verdict::Lacking},
};

QString shown(const Result<client::HttpAnswer> &answer) {
    return answer ? u"HTTP %1"_s.arg(answer->status) : answer.fault().sentence;
}

bool isClientError(const Result<client::HttpAnswer> &answer) {
    return answer && answer->status >= 400 && answer->status < 500;
}

}  // namespace

void Examination::checkCarriages() {
    for (const Way &way : ways) {
        Probe probe;
        probe.carriage = way.carriage;
        const Told told = askInVain(probe);
        const QString check = QStringView(way.check).toString();
        const QString who = QStringView(way.who).toString();
        if (!told) {
            add(here, check, Verdict::NotTried, told.fault().sentence, who);
            continue;
        }
        judge(here, check, told->reply.has_value(), way.otherwise, told->text(), who);
    }
    const auto tail = m_conversation.getBehindPath(u"/pkiclient.exe"_s, "operation=GetCACert");
    judge(here, u"/pkiclient.exe behind the path"_s, tail && tail->status == 200 && client::readAuthorities(tail->body),
          Verdict::Lacking, shown(tail), u"Cisco IOS, Windows"_s);
    const auto named = m_conversation.get("operation=GetCACert&message=scepter-doctor");
    judge(here, u"An unknown CA identifier is tolerated"_s,
          named && named->status == 200 && client::readAuthorities(named->body), Verdict::Lacking, shown(named),
          u"Cisco IOS, certmonger, sscep"_s);
}

void Examination::checkWrongOperations() {
    const auto unknown = m_conversation.get("operation=ScepterDoctor");
    judge(here, u"An unknown operation is refused with HTTP 4xx"_s, isClientError(unknown), Verdict::Lacking,
          shown(unknown));
    const auto none = m_conversation.get("");
    judge(here, u"A request without an operation is refused with HTTP 4xx"_s, isClientError(none), Verdict::Lacking,
          shown(none));
    const auto garbage = m_conversation.postRaw("operation=PKIOperation", "this is no pkiMessage");
    judge(here, u"What is no message is refused with HTTP 4xx"_s, isClientError(garbage), Verdict::Lacking,
          shown(garbage));
}

}  // namespace scepter::doctor
