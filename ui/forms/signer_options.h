// What a trusted signer may do, as a form: value in, value out.
#pragma once

#include <utility>
#include <vector>

#include <QWidget>

#include "pki/certificate.h"
#include "records/profile.h"
#include "records/trusted_signer.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace scepter::ui {

class FieldSentence;
class FormGrid;

class SignerOptions : public QWidget {
    Q_OBJECT

public:
    explicit SignerOptions(QWidget *parent = nullptr);

    void setProfiles(const std::vector<Profile> &profiles);
    /// How it is trusted is chosen for a new one, whose id is 0, and fixed from then on.
    void setSigner(const TrustedSigner &signer, const pki::Certificate &certificate);
    /// What was set, with what was edited.
    TrustedSigner signer() const;
    bool isValid() const { return m_valid; }
    /// Beside its field; false when the fault belongs to none.
    bool showFault(const Fault &fault);

Q_SIGNALS:
    void edited();

private:
    void build();
    void buildRevocation();
    void buildProfiles();
    void addProfile(const QString &name, const QString &title);
    void judge();
    void judgeName();
    void judgeKind();
    void judgeProfiles();
    void judgeRevocation();
    QStringList chosenProfiles() const;
    void askForList();

    TrustedSigner m_signer;
    bool m_isAuthority = false;
    bool m_valid = false;
    std::vector<Profile> m_known;
    FormGrid *m_form;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QWidget *m_profiles;
    std::vector<std::pair<QString, QCheckBox *>> m_boxes;
    QLineEdit *m_oid;
    QComboBox *m_scope;
    QCheckBox *m_challenge;
    QLineEdit *m_crl;
    QComboBox *m_unknown;
    FieldSentence *m_nameSentence = nullptr;
    FieldSentence *m_kindSentence = nullptr;
    FieldSentence *m_profilesSentence = nullptr;
    FieldSentence *m_oidSentence = nullptr;
    FieldSentence *m_scopeSentence = nullptr;
    FieldSentence *m_crlSentence = nullptr;
    FieldSentence *m_unknownSentence = nullptr;
};

}  // namespace scepter::ui
