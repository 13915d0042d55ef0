// 2010: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2009/content_1487011.htm

extension PublishedYears {
    static let year2010 = """
        year 2010
        2010-01-01 off 元旦
        2010-02-15 off 春节
        2010-02-16 off 春节
        2010-02-17 off 春节
        2010-02-18 off 春节
        2010-02-19 off 春节
        2010-02-20 work 春节
        2010-02-21 work 春节
        2010-04-05 off 清明节
        2010-05-03 off 劳动节
        2010-06-12 work 端午节
        2010-06-13 work 端午节
        2010-06-14 off 端午节
        2010-06-15 off 端午节
        2010-06-16 off 端午节
        2010-09-19 work 中秋节
        2010-09-22 off 中秋节
        2010-09-23 off 中秋节
        2010-09-24 off 中秋节
        2010-09-25 work 中秋节
        2010-09-26 work 国庆节
        2010-10-01 off 国庆节
        2010-10-04 off 国庆节
        2010-10-05 off 国庆节
        2010-10-06 off 国庆节
        2010-10-07 off 国庆节
        2010-10-09 work 国庆节
        """
}
