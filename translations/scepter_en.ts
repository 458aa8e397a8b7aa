<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChallengeWords</name>
    <message numerus="yes">
        <source>Shown only now. Good for %n certificate(s).</source>
        <translation>
            <numerusform>Shown only now. Good for %n certificate.</numerusform>
            <numerusform>Shown only now. Good for %n certificates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown only now. Good for %n certificate(s) and for %1, until %2.</source>
        <translation>
            <numerusform>Shown only now. Good for %n certificate and for %1, until %2.</numerusform>
            <numerusform>Shown only now. Good for %n certificates and for %1, until %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::AuditPage</name>
    <message numerus="yes">
        <source>%1 in all, %n alarm(s) within 7 days</source>
        <translation>
            <numerusform>%1 in all, %n alarm within 7 days</numerusform>
            <numerusform>%1 in all, %n alarms within 7 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::DecisionTab</name>
    <message numerus="yes">
        <source>%n time(s), last %1</source>
        <translation>
            <numerusform>once, %1</numerusform>
            <numerusform>%n times, last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::ImportDevicesDialog</name>
    <message numerus="yes">
        <source>&amp;Import %Ln device(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln device</numerusform>
            <numerusform>&amp;Import %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are registered</source>
        <translation>
            <numerusform>%Ln device is registered</numerusform>
            <numerusform>%Ln devices are registered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::ImportPreviewPane</name>
    <message numerus="yes">
        <source>%Ln row(s) can be registered, %1 of them with a static challenge.</source>
        <translation>
            <numerusform>%Ln row can be registered, %1 of them with a static challenge.</numerusform>
            <numerusform>%Ln rows can be registered, %1 of them with a static challenge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be registered.</source>
        <translation>
            <numerusform>%Ln row can be registered.</numerusform>
            <numerusform>%Ln rows can be registered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a problem.</source>
        <translation>
            <numerusform>%Ln row has a problem.</numerusform>
            <numerusform>%Ln rows have a problem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Challenges are kept as hashes that are slow to make: this takes about %Ln minute(s).</source>
        <translation>
            <numerusform>Challenges are kept as hashes that are slow to make: this takes about %Ln minute.</numerusform>
            <numerusform>Challenges are kept as hashes that are slow to make: this takes about %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::ListPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::NdesCacheCard</name>
    <message numerus="yes">
        <source>%Ln of any number.</source>
        <translation>
            <numerusform>%Ln of any number.</numerusform>
            <numerusform>%Ln of any number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n issued today</source>
        <translation>
            <numerusform>%n issued today</numerusform>
            <numerusform>%n issued today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::PendingQueue</name>
    <message numerus="yes">
        <source>%n request(s) wait for a decision</source>
        <translation>
            <numerusform>%n request waits for a decision</numerusform>
            <numerusform>%n requests wait for a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::SiteView</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
</TS>
