<?xml version="1.0" encoding="UTF-8"?>
<!-- Shows the record of a round, or of one unit, as a page: ranking, results, problems, scores with
     their reasons and evidence. XSLT 1.0; it computes nothing, every digit is the record's. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:heng:report:2026" exclude-result-prefixes="r">
 <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
 <xsl:key name="criterion" match="r:criterion" use="@id"/>
 <xsl:key name="indicator" match="r:indicator" use="@id"/>
 <xsl:key name="fact" match="r:fact" use="concat(generate-id(ancestor::r:unit), @id)"/>

 <xsl:template match="/r:round">
  <html lang="zh-CN">
   <head>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="referrer" content="no-referrer"/>
    <title><xsl:value-of select="r:title"/></title>
    <style>
     body{margin:0 auto;max-width:78rem;padding:1rem 1.5rem;color:#1b1b1b;background:#fff;line-height:1.7;
      font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
     h1{font-size:1.6rem;border-bottom:3px solid #9b1c1c;padding-bottom:.4rem}
     h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.05rem;margin-bottom:.3rem}
     table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
     th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top;word-break:break-word}
     thead th{background:#f1ece6}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
     .q{color:#555;font-size:.9em}a{color:#1d4f91}thead{display:table-header-group}
     @media print{@page{size:A4;margin:2cm}body{max-width:none;padding:0;font-size:10pt}details>*{display:block}}
    </style>
   </head>
   <body>
    <p class="q"><xsl:value-of select="r:organiser"/></p>
    <h1><xsl:value-of select="r:title"/></h1>
    <p>监测时间点 <xsl:value-of select="r:asOf"/>；考核期间 <xsl:value-of select="r:period/@from"/> 至
     <xsl:value-of select="r:period/@to"/>；指标体系 <xsl:value-of select="r:pack/r:title"/>
     <xsl:text> </xsl:text><xsl:value-of select="r:pack/@version"/>；评分引擎 heng
     <xsl:text> </xsl:text><xsl:value-of select="r:engine/@version"/><xsl:if test="@provisional='true'">；<strong>结果为暂定</strong></xsl:if></p>
    <p class="q">结果记录 <xsl:value-of select="@id"/>，格式 <xsl:value-of select="@schemaVersion"/><xsl:if test="r:basis">，依据总摘要 SHA-256 <xsl:value-of select="r:basis/@root"/></xsl:if></p>
    <h2>得分与名次</h2>
    <table>
     <thead><tr><th>名次</th><th>单位</th><th>组别</th><th class="n">总分</th><th>等次</th><th class="n">满分项</th><th class="n">失分项</th><th class="n">不适用</th><th class="n">待定</th></tr></thead>
     <tbody><xsl:apply-templates select="r:units/r:unit" mode="rank"/></tbody>
    </table>
    <xsl:apply-templates select="r:summary"/>
    <xsl:apply-templates select="r:units/r:unit"/>
    <xsl:if test="r:notices/r:notice"><h2>提示</h2><ul><xsl:apply-templates select="r:notices/r:notice"/></ul></xsl:if>
   </body>
  </html>
 </xsl:template>

 <xsl:template match="r:unit" mode="rank">
  <tr>
   <td><xsl:call-template name="ends"><xsl:with-param name="a" select="r:result/r:rank/@best"/><xsl:with-param name="b" select="r:result/r:rank/@worst"/></xsl:call-template></td>
   <th scope="row"><a href="#u-{@id}"><xsl:value-of select="r:name"/></a><xsl:choose><xsl:when test="r:result/@vetoed='true'">（否决）</xsl:when><xsl:when test="r:vetoes/r:finding/r:verdict/@warning='true'">（预警）</xsl:when></xsl:choose></th>
   <td><xsl:value-of select="@group"/></td>
   <td class="n"><xsl:apply-templates select="r:result/r:total"/></td>
   <td><xsl:call-template name="ends"><xsl:with-param name="a" select="r:result/r:grade/@lowest"/><xsl:with-param name="b" select="r:result/r:grade/@highest"/></xsl:call-template></td>
   <td class="n"><xsl:value-of select="r:result/r:counts/@full"/></td>
   <td class="n"><xsl:value-of select="r:result/r:counts/@lost"/></td>
   <td class="n"><xsl:value-of select="r:result/r:counts/@notApplicable"/></td>
   <td class="n"><xsl:value-of select="r:result/r:counts/@undetermined + r:result/r:counts/@awaitingReview"/></td>
  </tr>
 </xsl:template>

 <xsl:template match="r:summary">
  <h2>指标得分率</h2>
  <table>
   <thead><tr><th>编号</th><th>指标或评分项</th><th class="n">适用单位</th><th class="n">失分单位</th><th class="n">得分率 %</th><th class="n">合计失分</th></tr></thead>
   <tbody>
    <xsl:for-each select="r:rate">
     <tr>
      <td><xsl:value-of select="@indicator | @criterion"/></td>
      <td><xsl:choose>
       <xsl:when test="@indicator"><strong><xsl:value-of select="key('indicator', @indicator)/@name"/></strong></xsl:when>
       <xsl:otherwise><xsl:value-of select="key('criterion', @criterion)/r:check"/></xsl:otherwise></xsl:choose></td>
      <td class="n"><xsl:value-of select="@units"/></td><td class="n"><xsl:value-of select="@losing"/></td>
      <td class="n"><xsl:apply-templates select="r:percent"/></td>
      <td class="n"><xsl:value-of select="r:lost/@rounded"/></td>
     </tr>
    </xsl:for-each>
   </tbody>
  </table>
 </xsl:template>

 <xsl:template match="r:unit">
  <h2 id="u-{@id}"><xsl:value-of select="r:name"/>：<xsl:apply-templates select="r:result/r:total"/> / <xsl:value-of select="r:result/r:total/@maximum"/></h2>
  <xsl:if test="r:vetoes/r:finding">
   <h3>否决</h3>
   <table><xsl:call-template name="heads"/><tbody><xsl:apply-templates select="r:vetoes/r:finding"/></tbody></table>
  </xsl:if>
  <xsl:apply-templates select="r:nodes/r:node"/>
  <xsl:if test="r:bonus">
   <h3>加分：<xsl:apply-templates select="r:bonus/r:points"/></h3>
   <table><xsl:call-template name="heads"/><tbody><xsl:apply-templates select="r:bonus/r:finding"/></tbody></table>
  </xsl:if>
  <xsl:if test="r:notices/r:notice"><ul><xsl:apply-templates select="r:notices/r:notice"/></ul></xsl:if>
 </xsl:template>

 <xsl:template match="r:node">
  <h3><xsl:value-of select="@ref"/><xsl:text> </xsl:text><xsl:value-of select="key('indicator', @ref)/@name"/>：<xsl:apply-templates select="r:points"/> / <xsl:value-of select="r:points/@maximum"/></h3>
  <xsl:if test="r:finding">
   <table><xsl:call-template name="heads"/><tbody><xsl:apply-templates select="r:finding"/></tbody></table>
  </xsl:if>
  <xsl:apply-templates select="r:node"/>
 </xsl:template>

 <xsl:template name="heads">
  <thead><tr><th>编号</th><th>评分项</th><th class="n">得分</th><th class="n">满分</th><th class="n">改正可得</th><th>理由与证据</th></tr></thead>
 </xsl:template>

 <xsl:template match="r:finding">
  <xsl:variable name="criterion" select="key('criterion', @criterion)"/>
  <xsl:variable name="unit" select="generate-id(ancestor::r:unit)"/>
  <tr>
   <td><xsl:value-of select="@criterion"/></td>
   <td><xsl:value-of select="$criterion/r:check"/><div class="q"><xsl:value-of select="$criterion/r:clause"/></div></td>
   <td class="n"><xsl:apply-templates select="r:verdict/r:points"/></td>
   <td class="n"><xsl:value-of select="r:verdict/r:points/@maximum"/></td>
   <td class="n"><xsl:value-of select="r:gain/@rounded"/></td>
   <td>
    <xsl:choose>
     <xsl:when test="r:verdict/@outcome='notApplicable'">〔不适用〕</xsl:when>
     <xsl:when test="r:verdict/@outcome='undetermined'">〔无法判定〕</xsl:when>
     <xsl:when test="r:verdict/@outcome='awaitingReview'">〔待核〕</xsl:when>
     <xsl:when test="r:verdict/@veto='true'">〔否决〕</xsl:when>
     <xsl:when test="r:verdict/@warning='true'">〔预警〕</xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="r:verdict/r:reason"/>
    <xsl:if test="r:judgement"><div>人工评定（<xsl:value-of select="r:judgement/@assessor"/>）：<xsl:value-of select="r:judgement/r:reason"/></div></xsl:if>
    <xsl:for-each select="r:reads/r:read"><xsl:apply-templates select="key('fact', concat($unit, @fact))"/></xsl:for-each>
    <xsl:if test="r:gain/@raw != '0' and r:verdict/@outcome='scored'"><div>改法：<xsl:value-of select="$criterion/r:fix"/></div></xsl:if>
   </td>
  </tr>
 </xsl:template>

 <xsl:template match="r:fact">
  <div class="q">
   <xsl:value-of select="@name"/>（<xsl:choose><xsl:when test="@origin='observed'">采集</xsl:when><xsl:otherwise>填报</xsl:otherwise></xsl:choose>）：<xsl:apply-templates select="r:value | r:unknown"/>
   <xsl:for-each select="r:capture[position() &lt; 4]">
    <xsl:text> · </xsl:text>
    <xsl:choose>
     <xsl:when test="starts-with(@url, 'http://') or starts-with(@url, 'https://')"><a href="{@url}" rel="noopener noreferrer"><xsl:value-of select="@url"/></a></xsl:when>
     <xsl:otherwise><xsl:value-of select="@url"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text><xsl:value-of select="@time"/>
   </xsl:for-each>
   <xsl:for-each select="r:submission | r:log"><xsl:text> · </xsl:text><xsl:value-of select="@file"/></xsl:for-each>
  </div>
 </xsl:template>

 <xsl:template match="r:value">
  <xsl:choose>
   <xsl:when test="r:boolean='true'">是</xsl:when>
   <xsl:when test="r:boolean">否</xsl:when>
   <xsl:when test="r:elements"><xsl:value-of select="count(r:elements/r:present)"/>/<xsl:value-of select="count(r:elements/*)"/><xsl:for-each select="r:elements/r:missing"><xsl:choose><xsl:when test="position()=1">，缺</xsl:when><xsl:otherwise>、</xsl:otherwise></xsl:choose><xsl:value-of select="."/></xsl:for-each></xsl:when>
   <xsl:when test="r:ledger"><xsl:value-of select="count(r:ledger/r:entry)"/> 件</xsl:when>
   <xsl:otherwise><xsl:value-of select="*"/></xsl:otherwise>
  </xsl:choose>
 </xsl:template>

 <xsl:template match="r:notice"><li><xsl:value-of select="@place"/><xsl:text> </xsl:text><xsl:apply-templates select="r:what"/></li></xsl:template>

 <!-- The Chinese text of a sentence, or the one that serves both languages. -->
 <xsl:template match="r:reason | r:what | r:unknown">
  <xsl:value-of select="r:text[not(@lang) or @lang='zh-Hans']"/>
 </xsl:template>

 <!-- A score as every report prints it: one number, a range while it is open, — for none. -->
 <xsl:template match="r:total | r:points | r:percent">
  <xsl:choose>
   <xsl:when test="not(r:lowest)">—</xsl:when>
   <xsl:when test="r:lowest/@rounded = r:highest/@rounded"><xsl:value-of select="r:lowest/@rounded"/></xsl:when>
   <xsl:otherwise>[<xsl:value-of select="r:lowest/@rounded"/>, <xsl:value-of select="r:highest/@rounded"/>]</xsl:otherwise>
  </xsl:choose>
 </xsl:template>

 <xsl:template name="ends">
  <xsl:param name="a"/><xsl:param name="b"/>
  <xsl:choose>
   <xsl:when test="not($a)">—</xsl:when>
   <xsl:when test="string($a)=string($b)"><xsl:value-of select="$a"/></xsl:when>
   <xsl:otherwise><xsl:value-of select="$a"/>～<xsl:value-of select="$b"/></xsl:otherwise>
  </xsl:choose>
 </xsl:template>
</xsl:stylesheet>
