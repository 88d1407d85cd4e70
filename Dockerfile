# OpenSearch Dashboards with SIEM Review in it. This file has not been run: it was written from the installer's rules only.
#   npm run build -- --osd 2.19.4
#   docker build --build-arg OSD_VERSION=2.19.4 --build-arg PLUGIN_VERSION=0.1.0 -t dashboards-siem-review .
ARG OSD_VERSION=2.19.4
FROM opensearchproject/opensearch-dashboards:${OSD_VERSION}
# An argument from before FROM is gone after it.
ARG OSD_VERSION
ARG PLUGIN_VERSION=0.1.0
COPY build/siemReview-${PLUGIN_VERSION}_osd-${OSD_VERSION}.zip /tmp/siem_review.zip
RUN /usr/share/opensearch-dashboards/bin/opensearch-dashboards-plugin install file:///tmp/siem_review.zip
