<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
