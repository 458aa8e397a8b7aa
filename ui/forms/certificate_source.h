// Takes a certificate from a file, from pasted text, or from what is dropped, in PEM, DER or PKCS#7.
#pragma once

#include <optional>

#include <QWidget>

#include "pki/certificate.h"

class QPlainTextEdit;
class QPushButton;

namespace scepter::ui {

class FieldSentence;

/// The one certificate in what a file or the clipboard holds: PEM, DER, PKCS#7, or the base64 of these. Malformed, with
/// a sentence that names them, for several.
Result<pki::Certificate> certificateOf(const QByteArray &content);
/// Likewise, of a file.
Result<pki::Certificate> certificateOfFile(const QString &path);

class CertificateSource : public QWidget {
    Q_OBJECT

public:
    explicit CertificateSource(QWidget *parent = nullptr);

    void takeFile(const QString &path);
    void clear();

Q_SIGNALS:
    void taken(const scepter::pki::Certificate &certificate);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void askForFile();
    void takeText();
    void take(const Result<pki::Certificate> &certificate);

    QPlainTextEdit *m_text;
    QPushButton *m_choose;
    FieldSentence *m_sentence;
};

}  // namespace scepter::ui
