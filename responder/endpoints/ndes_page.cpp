#include "endpoints/ndes_page.h"

#include <QStringEncoder>

#include "pki/digest.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digitsOfAGroup = 8;

/// It says UTF-8 whatever the encoding is, as NDES does.
QString page(const QString &message) {
    return u"<HTML><Head><Meta HTTP-Equiv=\"Content-Type\" Content=\"text/html; charset=UTF-8\">"
           "<Title>Network Device Enrollment Service</Title></Head>"
           "<Body BgColor=#FFFFFF><Font ID=locPageFont Face=\"Arial\">"
           "<Table Border=0 CellSpacing=0 CellPadding=4 Width=100% BgColor=#008080><TR><TD>"
           "<Font ID=locPageTitleFont Face=\"Arial\" Size=-1 Color=#FFFFFF>"
           "<LocID ID=locMSCertSrv>Network Device Enrollment Service</LocID></Font></TD></TR></Table>"
           "<P ID=locPageTitle> Network Device Enrollment Service allows you to obtain certificates for routers "
           "or other network devices using the Simple Certificate Enrollment Protocol (SCEP). </P><P> "_s +
           message +
           u" </P> <P ID=locPageDesc> For more information see  "
           "<A HREF=http://go.microsoft.com/fwlink/?LinkId=67852>Using Network Device Enrollment Service </A>. </P>"
           "</Font></Body></HTML>"_s;
}

/// "A656FA66 AB12B433 A2DA5CF7 CC153D9A".
QString grouped(const QByteArray &thumbprint) {
    QString digits = QString::fromLatin1(thumbprint.toHex()).toUpper();
    for (qsizetype i = digitsOfAGroup; i < digits.size(); i += digitsOfAGroup + 1) digits.insert(i, u' ');
    return digits;
}

QString usage(const NdesPassword &shown) {
    const QString device = shown.device.isEmpty()
                               ? QString()
                               : u" <P> The device %1 can use it, and no other."_s.arg(shown.device.toHtmlEscaped());
    if (!shown.minutesValid) return u"This password can be used multiple times and will not expire."_s + device;
    return u"This password can be used only once and will expire within %1 minutes."_s.arg(*shown.minutesValid) +
           device +
           u" <P> Each enrollment requires a new challenge password. "
           "You can refresh this web page to obtain a new challenge password."_s;
}

}  // namespace

QByteArray caThumbprint(QByteArrayView certificate) {
    const QByteArray md5 = pki::digest(pki::Digest::Md5, certificate);
    return md5.isEmpty() ? pki::digest(pki::Digest::Sha1, certificate) : md5;
}

QString ndesPasswordPage(const NdesPassword &shown) {
    const QString password = QString::fromUtf8(shown.password.bytes()).toHtmlEscaped();
    const QString message =
        u"To complete certificate enrollment for your network device you will need the following "
        "information: <P> The thumbprint (hash value) for the CA certificate is: <B> %1 </B> "
        "<P> The enrollment challenge password is: <B> %2 </B> <P> %3"_s.arg(grouped(shown.thumbprint), password,
                                                                             usage(shown));
    return page(message);
}

QString ndesCacheFullPage(int most, int minutesValid) {
    return page(
        u"The password cache is full. <P> Network Device Enrollment Service stores unused password for later "
        "use. By default, passwords are stored for 60 minutes.<P>Use one of the existing passwords. If you cannot use "
        "an existing password: <UL> "
        "<LI> Wait until one or more existing passwords expire (here passwords expire %1 minutes after they are "
        "created). </LI> "
        "<LI> Ask the administrator to withdraw passwords that nobody is going to use. </LI> "
        "<LI> Configure the service to cache more than %2 passwords. </LI> </UL>"_s.arg(minutesValid)
            .arg(most));
}

QString ndesNoPermissionPage() {
    return page(
        u"You do not have sufficient permission to enroll with SCEP.  Please contact your system administrator."_s);
}

QString ndesRefusalPage(const QString &sentence) {
    return page(sentence.toHtmlEscaped());
}

QString ndesServicePage(const QString &adminUrl) {
    return page(
        u"This URL is used by network devices to submit certificate requests. "
        "<P> To obtain an enrollment challenge password, go to the admin URL. The admin URL is %1"_s.arg(
            adminUrl.toHtmlEscaped()));
}

QByteArray encodedNdesPage(const QString &page, NdesEncoding encoding) {
    if (encoding == NdesEncoding::Utf8) return page.toUtf8();
    const auto mark =
        encoding == NdesEncoding::Utf16WithMark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default;
    QStringEncoder encoder(QStringEncoder::Utf16LE, mark);
    return encoder.encode(page);
}

QByteArray ndesContentType(NdesEncoding encoding) {
    return encoding == NdesEncoding::Utf8 ? "text/html; charset=UTF-8" : "text/html";
}

}  // namespace scepter::endpoints
