// 2012: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2011/content_2020918.htm

extension PublishedYears {
    static let year2012 = """
        year 2012
        2012-01-02 off 元旦
        2012-01-03 off 元旦
        2012-01-21 work 春节
        2012-01-23 off 春节
        2012-01-24 off 春节
        2012-01-25 off 春节
        2012-01-26 off 春节
        2012-01-27 off 春节
        2012-01-29 work 春节
        2012-03-31 work 清明节
        2012-04-01 work 清明节
        2012-04-02 off 清明节
        2012-04-03 off 清明节
        2012-04-04 off 清明节
        2012-04-28 work 劳动节
        2012-04-30 off 劳动节
        2012-05-01 off 劳动节
        2012-06-22 off 端午节
        2012-09-29 work 国庆节
        2012-10-01 off 国庆节
        2012-10-02 off 国庆节
        2012-10-03 off 国庆节
        2012-10-04 off 国庆节
        2012-10-05 off 国庆节
        """
}
