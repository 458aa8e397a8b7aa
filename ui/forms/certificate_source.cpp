#include "ui/forms/certificate_source.h"

#include "pki/certificate_file.h"
#include "ui/forms/field_sentence.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

/// No certificate comes near it.
constexpr qint64 mostOctets = 1024 * 1024;
constexpr int shownLines = 7;

}  // namespace

Result<pki::Certificate> certificateOf(const QByteArray &content) {
    auto certificates = pki::certificatesOfFile(content);
    // What was copied without the lines around it.
    const auto decoded = QByteArray::fromBase64Encoding(content.simplified().replace(' ', QByteArray()),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!certificates && decoded) {
        if (auto bare = pki::certificatesOfFile(*decoded)) certificates = std::move(bare);
    }
    if (!certificates) return certificates.fault();
    if (certificates->size() == 1) return certificates->front();
    QStringList subjects;
    for (const pki::Certificate &each : *certificates) subjects << each.subject().text();
    return {FaultKind::Malformed,
            CertificateSource::tr("There are %1 certificates in it, and one is trusted at a time. Take one of them "
                                  "alone: %2.")
                .arg(QString::number(certificates->size()), subjects.join(QStringLiteral("; ")))};
}

Result<pki::Certificate> certificateOfFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {FaultKind::Unavailable, CertificateSource::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
    if (file.size() > mostOctets)
        return {FaultKind::Malformed, CertificateSource::tr("%1 is far too large for a certificate.").arg(path)};
    return certificateOf(file.read(mostOctets));
}

CertificateSource::CertificateSource(QWidget *parent)
    : QWidget(parent),
      m_text(new QPlainTextEdit(this)),
      m_choose(new QPushButton(icon(u"folder-open"), tr("Choose a &file…"), this)),
      m_sentence(new FieldSentence(m_text, this)) {
    m_text->setFont(monospaceFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("-----BEGIN CERTIFICATE-----\nPaste it here, or drop the file"));
    m_text->setAccessibleName(tr("Certificate"));
    m_text->setFixedHeight(shownLines * QFontMetrics(monospaceFont()).lineSpacing() + 2 * space::inside);
    // A dropped file is read, and its name not typed.
    m_text->setAcceptDrops(false);
    setAcceptDrops(true);
    setFocusProxy(m_text);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::between);
    row->addWidget(m_choose, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::inside);
    column->addWidget(m_text);
    column->addLayout(row);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CertificateSource::takeText);
    connect(m_choose, &QPushButton::clicked, this, &CertificateSource::askForFile);
    takeText();
}

void CertificateSource::takeFile(const QString &path) {
    take(certificateOfFile(path));
}

void CertificateSource::clear() {
    m_text->clear();
}

void CertificateSource::askForFile() {
    auto *dialog = new QFileDialog(this, tr("Choose a certificate"), {},
                                   tr("Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CertificateSource::takeFile);
    dialog->open();
}

void CertificateSource::takeText() {
    if (m_text->document()->isEmpty()) {
        m_sentence->say(SentenceKind::Hint, tr("PEM, DER or PKCS#7. You see what is inside before you trust it."));
        return;
    }
    take(certificateOf(m_text->toPlainText().toUtf8()));
}

void CertificateSource::take(const Result<pki::Certificate> &certificate) {
    if (!certificate) {
        m_sentence->say(SentenceKind::Bad, certificate.fault().sentence);
        return;
    }
    m_sentence->clear();
    Q_EMIT taken(*certificate);
}

void CertificateSource::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText()) event->acceptProposedAction();
}

void CertificateSource::dropEvent(QDropEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile())
        takeFile(urls.front().toLocalFile());
    else
        m_text->setPlainText(event->mimeData()->text());
    event->acceptProposedAction();
}

}  // namespace scepter::ui
